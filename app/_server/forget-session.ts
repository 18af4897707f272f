import "server-only";
import type { NextResponse } from "next/server";
import { memberMark } from "./member-mark";
import { readCookie } from "./request-actor";
import { sessionCookieName, sessionCookieOptions } from "./session-token";

/**
 * A log-in that was presented and counts no more leaves the browser with the answer that refuses it: kept, it would be
 * presented and refused again on every page, and its mark would say that somebody is logged in.
 */
export function forgetSession(request: Request, response: NextResponse): void {
  const mark = memberMark(null);
  const session = { ...sessionCookieOptions(0), name: sessionCookieName(), value: "" };
  const presented = [session, mark].filter(({ name }) => readCookie(request, name) !== null);
  for (const cookie of presented) response.cookies.set(cookie);
  if (presented.length > 0) response.headers.set("cache-control", "private, no-store");
}
