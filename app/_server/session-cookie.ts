import "server-only";
import { cookies } from "next/headers";
import { sessionSeconds } from "@/lib/identity/session-seconds";
import type { SessionClaims } from "@/lib/identity/views";
import { memberMark } from "./member-mark";
import { sealToken, sessionCookieName, sessionCookieOptions } from "./session-token";

export async function giveSessionCookie(claims: SessionClaims): Promise<void> {
  const token = await sealToken(claims, "session", sessionSeconds);
  (await cookies()).set(sessionCookieName(), token, sessionCookieOptions(sessionSeconds));
  (await cookies()).set(memberMark(token));
}

export async function takeSessionCookie(): Promise<void> {
  (await cookies()).set(sessionCookieName(), "", sessionCookieOptions(0));
  (await cookies()).set(memberMark(null));
}
