import "server-only";
import { createHash } from "node:crypto";
import type { NextRequest, NextResponse } from "next/server";
import { sessionSeconds } from "@/lib/identity/session-seconds";
import { changesSomething } from "./request-actor";
import { sessionCookieName, sessionCookieOptions } from "./session-token";

/**
 * Says to scripts that somebody is logged in, and that it is still the same log-in: a prerendered page then knows whether
 * there is a bell to show, and a page left open whether it is still its owner's. It opens no door and names nobody.
 */
export const memberMark = (token: string | null) => ({
  ...sessionCookieOptions(token ? sessionSeconds : 0),
  httpOnly: false,
  name: "member",
  value: token ? createHash("sha256").update(token).digest("hex").slice(0, 12) : "",
});

/**
 * Whichever way somebody came in or left, the next page knows. The answer that tells is one person's: a page kept for
 * everybody must not carry it on. A form that is sent gives and takes the mark itself.
 */
export function markMember(request: NextRequest, response: NextResponse): void {
  if (changesSomething(request)) return;
  const mark = memberMark(request.cookies.get(sessionCookieName())?.value ?? null);
  if (mark.value === (request.cookies.get(mark.name)?.value ?? "")) return;
  response.cookies.set(mark);
  response.headers.set("cache-control", "private, no-store");
}
