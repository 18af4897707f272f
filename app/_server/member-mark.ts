import "server-only";
import type { NextRequest, NextResponse } from "next/server";
import { sessionSeconds } from "@/lib/identity/session-seconds";
import { sessionCookieName, sessionCookieOptions } from "./session-token";

/**
 * Says to scripts that somebody is logged in, and nothing else: a prerendered page then knows whether there is a bell to
 * show, and asks nothing on behalf of guests. It opens no door.
 */
export const memberMark = (isMember: boolean) => ({
  ...sessionCookieOptions(isMember ? sessionSeconds : 0),
  httpOnly: false,
  name: "member",
  value: isMember ? "1" : "",
});

/** Whichever way somebody came in or left, the next page knows. */
export function markMember(request: NextRequest, response: NextResponse, isKnown = true): void {
  const isMember = isKnown && request.cookies.has(sessionCookieName());
  const mark = memberMark(isMember);
  if (isMember !== request.cookies.has(mark.name)) response.cookies.set(mark);
}
