import { NextRequest } from "next/server";
import { beforeAll, expect, test } from "vitest";
import { sessionSeconds } from "@/lib/identity/session-seconds";
import { database } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { createUser } from "@/lib/testing/factories";
import { memberMark } from "./member-mark";
import { pageDoor } from "./page-door";
import { route } from "./route";
import { sealToken, sessionCookieName } from "./session-token";

const people = { active: "", suspended: "" };

beforeAll(async () => {
  for (const [who, status] of [
    ["active", "ACTIVE"],
    ["suspended", "SUSPENDED"],
  ] as const) {
    const { id: userId } = await createUser();
    people[who] = await sealToken({ userId, sessionId: newId(), tokenVersion: 0 }, "session", sessionSeconds);
    await database().user.update({ where: { id: userId }, data: { status } });
  }
});

const withCookies = (path: string, token: string, init: { method?: string; headers?: object } = {}) =>
  new NextRequest(`http://localhost:3000${path}`, {
    method: init.method ?? "GET",
    headers: {
      host: "localhost:3000",
      cookie: `${sessionCookieName()}=${token}; member=${memberMark(token).value}`,
      ...init.headers,
    },
  });

/** The names of the cookies that an answer takes from the browser. */
const taken = (response: Response) =>
  response.headers
    .getSetCookie()
    .filter((cookie) => /=;.*Max-Age=0/i.test(cookie))
    .map((cookie) => cookie.split("=")[0])
    .sort();
const both = ["member", sessionCookieName()];

test.each(["/cart", "/coupons", "/log-in?next=%2Fcart", "/sign-up"])(
  "a log-in that counts no more is taken on the way into %s, and a guest comes in",
  async (path) => {
    const response = await pageDoor(withCookies(path, people.suspended));
    expect(response.headers.get("location")).toBeNull();
    expect(taken(response)).toEqual(both);
    expect(response.headers.get("cache-control")).toBe("private, no-store");
    expect(taken(await pageDoor(withCookies(path, people.active)))).toEqual([]);
  },
);

test.each(["/orders?page=2", "/wallet", "/coupons/mine"])(
  "%s leads to the log-in, and takes the log-in that counts no more",
  async (path) => {
    const response = await pageDoor(withCookies(path, people.suspended));
    expect(response.headers.get("location")).toBe(
      `http://localhost:3000/log-in?next=${encodeURIComponent(path)}`,
    );
    expect(taken(response)).toEqual(both);
    expect(taken(await pageDoor(withCookies(path, people.active)))).toEqual([]);
  },
);

test("what the form of the log-in gives is not taken by the answer to it", async () => {
  const response = await pageDoor(withCookies("/log-in", people.suspended, { method: "POST" }));
  expect(response.headers.getSetCookie()).toEqual([]);
});

const own = route({ path: "/own", who: "member" }, async () => "mine");
const ask = (token: string, headers: object = {}) =>
  own(withCookies("/api/v1/own", token, { headers }), { params: Promise.resolve({}) });

test("the interface takes a log-in that counts no more with its refusal, and no other", async () => {
  const refused = await ask(people.suspended);
  expect([refused.status, taken(refused)]).toEqual([401, both]);
  expect(await refused.json()).toMatchObject({ code: "UNAUTHENTICATED" });
  const served = await ask(people.active);
  expect([served.status, taken(served)]).toEqual([200, []]);
});

test("a bad bearer token costs nobody the log-in beside it", async () => {
  const refused = await ask(people.active, { authorization: "Bearer nonsense" });
  expect([refused.status, taken(refused)]).toEqual([401, []]);
});
