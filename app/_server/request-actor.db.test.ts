import { beforeAll, expect, test, vi } from "vitest";
import { accessTokenSeconds, sessionSeconds } from "@/lib/identity/session-seconds";
import { database } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { createUser } from "@/lib/testing/factories";
import { refusalOf } from "@/lib/testing/refusal-of";
import { findRequestActor } from "./request-actor";
import { sealToken, sessionCookieName } from "./session-token";

let id = "";
let session = "";
let bearer = "";

const claimsOf = (userId: string) => ({ userId, sessionId: newId(), tokenVersion: 0 });

beforeAll(async () => {
  ({ id } = await createUser());
  session = await sealToken(claimsOf(id), "session", sessionSeconds);
  bearer = await sealToken(claimsOf(id), "bearer", accessTokenSeconds);
});

const request = (headers: Record<string, string>, method = "GET") =>
  new Request("http://localhost:3000/api/v1/orders", {
    method,
    headers: { host: "localhost:3000", ...headers },
  });
const withBearer = (token: string) => request({ authorization: `Bearer ${token}` }, "POST");
const withCookie = (headers: Record<string, string> = {}, method = "GET", token = session) =>
  request({ cookie: `theme=dark; ${sessionCookieName()}=${token}; other=1`, ...headers }, method);

/** "me", "nobody", or the code of the refusal. */
async function who(asked: Request): Promise<string> {
  const found = findRequestActor(asked);
  const refusal = await refusalOf(found);
  return refusal === "accepted" ? ((await found)?.id === id ? "me" : "nobody") : refusal;
}

test("a bearer token is its user, whatever page the request came from", async () => {
  expect(await who(withBearer(bearer))).toBe("me");
  expect(
    await who(request({ authorization: `bearer ${bearer}`, origin: "https://evil.example" }, "POST")),
  ).toBe("me");
});

test("a session cookie is its user; without one the caller is nobody", async () => {
  expect(await who(withCookie())).toBe("me");
  expect(await who(request({}))).toBe("nobody");
  expect(await who(request({ cookie: "theme=dark" }))).toBe("nobody");
});

test("a log-in's cookie is no bearer token, and a bearer token is no cookie", async () => {
  expect(await who(withBearer(session))).toBe("UNAUTHENTICATED");
  expect(await who(withCookie({}, "GET", bearer))).toBe("nobody");
});

test("a token opened for one use is not remembered for the other", async () => {
  expect(await who(withBearer(bearer))).toBe("me");
  expect(await who(withCookie({}, "GET", bearer))).toBe("nobody");
  expect(await who(withBearer(session))).toBe("UNAUTHENTICATED");
});

const alg = (header: object) => Buffer.from(JSON.stringify(header)).toString("base64url");

test.each<[string, () => string]>([
  ["with a letter changed", () => `${bearer.slice(0, -3)}${bearer.endsWith("AAA") ? "BBB" : "AAA"}`],
  ["cut short", () => bearer.slice(0, -20)],
  [
    "with another header",
    () => [alg({ alg: "dir", enc: "A256GCM", zip: "DEF" }), ...bearer.split(".").slice(1)].join("."),
  ],
  [
    "signed by nobody",
    () =>
      `${alg({ alg: "none" })}.${alg({ userId: id, sessionId: newId(), tokenVersion: 0, exp: 9_999_999_999 })}.`,
  ],
  ["that is empty", () => ""],
  ["that is a sentence", () => "let me in"],
  ["of 7,000 letters", () => "a".repeat(7_000)],
])("a token %s is refused", async (_, token) => {
  expect(await who(withBearer(token()))).toBe("UNAUTHENTICATED");
  expect(await who(withCookie({}, "GET", token()))).toBe("nobody");
});

test("a token that has run out is refused, also one that was good a moment ago", async () => {
  expect(await who(withBearer(await sealToken(claimsOf(id), "bearer", -60)))).toBe("UNAUTHENTICATED");
  const token = await sealToken(claimsOf(id), "bearer", 60);
  expect(await who(withBearer(token))).toBe("me");
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 60_001 });
  const later = await who(withBearer(token));
  vi.useRealTimers();
  expect(later).toBe("UNAUTHENTICATED");
});

test("other ways to say who one is are none", async () => {
  expect(await who(request({ authorization: `Basic ${Buffer.from("a:b").toString("base64")}` }))).toBe(
    "UNAUTHENTICATED",
  );
  expect(await who(request({ "x-user-id": id }))).toBe("nobody");
});

test("whoever brings a bad bearer token is not let in by the cookie beside it", async () => {
  expect(await who(withCookie({ authorization: "Bearer nonsense" }))).toBe("UNAUTHENTICATED");
});

test("a suspended user's token, opened or not, is worth nothing at once", async () => {
  const { id: userId } = await createUser();
  const token = await sealToken(claimsOf(userId), "bearer", accessTokenSeconds);
  expect(await findRequestActor(withBearer(token))).toMatchObject({ id: userId });
  await database().user.update({ where: { id: userId }, data: { status: "SUSPENDED" } });
  expect(await findRequestActor(withBearer(token))).toBeNull();
});

test.each(["POST", "PUT", "PATCH", "DELETE"])(
  "a %s with a cookie must come from our own pages",
  async (method) => {
    const of = (headers: Record<string, string>) => who(withCookie(headers, method));
    expect(await of({ origin: "http://localhost:3000" })).toBe("me");
    expect(await of({ "sec-fetch-site": "same-origin" })).toBe("me");
    expect(await of({})).toBe("FORBIDDEN");
    expect(await of({ "sec-fetch-site": "same-site" })).toBe("FORBIDDEN");
    expect(await of({ "sec-fetch-site": "none" })).toBe("FORBIDDEN");
  },
);

test.each([
  "https://evil.example",
  "null",
  "http://localhost:3001",
  "http://evil-localhost:3000",
  "http://localhost:3000.evil.example",
  "http://localhost:3000@evil.example",
  "not an origin",
])("a write from %s is refused, whatever else it says", async (origin) => {
  expect(await who(withCookie({ origin }, "POST"))).toBe("FORBIDDEN");
  const dressed = { origin, "sec-fetch-site": "same-origin", "x-forwarded-host": "evil.example" };
  expect(await who(withCookie(dressed, "POST"))).toBe("FORBIDDEN");
});

test("reading changes nothing, so it may come from anywhere", async () => {
  for (const method of ["GET", "HEAD"])
    expect(await who(withCookie({ origin: "https://evil.example" }, method))).toBe("me");
});
