import "server-only";
import { decode, encode } from "next-auth/jwt";
import { z } from "zod";
import type { SessionClaims } from "@/lib/identity/views";
import { env } from "@/lib/platform/env";

/** A log-in's cookie and a program's bearer token are sealed with different keys: one is never good as the other. */
export type TokenUse = "session" | "bearer";
const salts = { session: "", bearer: "bearer" } as const;

/** Browsers get these names and flags from next-auth as well; `__Secure-` only when the shop is served over https. */
const secure = () => env().NEXTAUTH_URL.startsWith("https://");
export const sessionCookieName = () => `${secure() ? "__Secure-" : ""}next-auth.session-token`;
/** A date as well for what ends at once: Next writes a cookie of the proxy's a second time, and loses a maxAge of 0. */
export const sessionCookieOptions = (maxAge: number) => {
  const options = { httpOnly: true, sameSite: "lax", path: "/", secure: secure(), maxAge } as const;
  return maxAge === 0 ? { ...options, expires: new Date(0) } : options;
};

export const sealToken = (claims: SessionClaims, use: TokenUse, maxAge: number): Promise<string> =>
  encode({
    token: { ...claims, sub: claims.userId },
    secret: env().NEXTAUTH_SECRET,
    salt: salts[use],
    maxAge,
  });

const Claims = z.object({ userId: z.uuid(), sessionId: z.uuid(), tokenVersion: z.int(), exp: z.number() });
type Opened = { claims: SessionClaims; exp: number };

/** Opening a token costs more than reading the user; what was opened once stays open until it runs out. */
const opened = new Map<string, Opened>();

export async function openToken(token: string, use: TokenUse): Promise<SessionClaims | null> {
  const key = `${use}:${token}`;
  const known = opened.get(key) ?? (await unseal(token, use));
  if (!known || known.exp * 1000 <= Date.now()) return null;
  if (opened.size >= 5_000) opened.clear();
  opened.set(key, known);
  return known.claims;
}

async function unseal(token: string, use: TokenUse): Promise<Opened | null> {
  // A token that was tampered with, sealed by another application or cut short says nothing: the caller is nobody.
  const content = await decode({ token, secret: env().NEXTAUTH_SECRET, salt: salts[use] }).catch(() => null);
  const parsed = Claims.safeParse(content);
  if (!parsed.success) return null;
  const { userId, sessionId, tokenVersion, exp } = parsed.data;
  return { claims: { userId, sessionId, tokenVersion }, exp };
}
