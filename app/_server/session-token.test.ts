import { beforeAll, expect, test, vi } from "vitest";
import { newId } from "@/lib/platform/ids";
import { completeEnvironment } from "@/lib/testing/complete-environment";
import { openToken, sealToken, sessionCookieName, sessionCookieOptions } from "./session-token";

beforeAll(() => {
  for (const [name, value] of Object.entries(completeEnvironment)) vi.stubEnv(name, value);
});

const claims = { userId: newId(), sessionId: newId(), tokenVersion: 3 };

test.each(["session", "bearer"] as const)(
  "what was sealed as %s is opened as that, and as nothing else",
  async (use) => {
    const token = await sealToken(claims, use, 60);
    expect(await openToken(token, use)).toEqual(claims);
    expect(await openToken(token, use === "session" ? "bearer" : "session")).toBeNull();
  },
);

test("a token shows nothing of what it says", async () => {
  const token = await sealToken(claims, "session", 60);
  const parts = token.split(".").map((part) => Buffer.from(part, "base64url").toString());
  expect(parts.join()).not.toContain(claims.userId);
  expect(token).not.toBe(await sealToken(claims, "session", 60));
});

test("a token that says something else than who one is opens as nothing", async () => {
  const odd = { ...claims, userId: "admin" };
  expect(await openToken(await sealToken(odd, "session", 60), "session")).toBeNull();
});

test("a browser keeps the cookie from scripts and from other sites", () => {
  expect(sessionCookieName()).toBe("next-auth.session-token");
  expect(sessionCookieOptions(60)).toEqual({
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    secure: false,
    maxAge: 60,
  });
});
