import "server-only";
import { findActor } from "@/lib/identity/queries";
import type { Actor } from "@/lib/identity/views";
import { forbidden, unauthenticated } from "@/lib/platform/refusals";
import { openToken, sessionCookieName } from "./session-token";

/** Who sent this request: the bearer token's user, or the session cookie's. */
export async function findRequestActor(request: Request): Promise<Actor | null> {
  const authorization = request.headers.get("authorization");
  if (authorization) {
    const [scheme, token = ""] = authorization.split(" ");
    const claims = scheme?.toLowerCase() === "bearer" ? await openToken(token, "bearer") : null;
    if (!claims) throw unauthenticated("토큰이 없거나 만료되었습니다. 다시 로그인해 주세요.");
    return findActor(claims);
  }
  const token = readCookie(request, sessionCookieName());
  if (!token) return null;
  if (changesSomething(request) && !comesFromHere(request))
    throw forbidden("다른 사이트에서 보낸 요청은 받지 않습니다.");
  const claims = await openToken(token, "session");
  return claims ? findActor(claims) : null;
}

export const changesSomething = ({ method }: Request) => method !== "GET" && method !== "HEAD";

/** A browser says where a write comes from; a write that carries a cookie and does not say so is not ours. */
export function comesFromHere({ headers }: { headers: Headers }): boolean {
  const site = headers.get("sec-fetch-site");
  if (site === "cross-site") return false;
  const origin = headers.get("origin");
  if (origin) return URL.canParse(origin) && new URL(origin).host === headers.get("host");
  return site === "same-origin";
}

export function readCookie(request: Request, name: string): string | null {
  for (const part of request.headers.get("cookie")?.split(";") ?? []) {
    const [key, ...value] = part.trim().split("=");
    if (key === name) return value.join("=");
  }
  return null;
}
