import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { documentedAreas, type RouteModule } from "./documented-routes";
import { doorsOf } from "./open-api";
import { codesOf } from "./open-api/operation-of";
import { refusalsBehind, routeFiles } from "./testing/refusals-behind";

const root = path.resolve(import.meta.dirname, "../..");

/** Described by hand: it is the document itself. */
const byHand = ["app/api/v1/openapi.json/route.ts", "app/api/v1/[...unknown]/route.ts"];

/** Refusals in a file a route imports that this route never comes to. */
const neverReached: Record<string, string[]> = {
  "app/api/v1/products/popular/route.ts": ["ENTITY_NOT_FOUND"],
  // A guest's cookie is asked where it comes from only when it changes something.
  "app/api/v1/cart/route.ts": ["FORBIDDEN"],
  "app/api/v1/order-sheets/route.ts": ["COUPON_NOT_USABLE"],
  "app/api/v1/balance/charges/route.ts": ["ENTITY_NOT_FOUND"],
  // Money that comes late and buys nothing any more is given back; nobody is refused.
  "app/api/v1/payments/confirm/route.ts": ["COUPON_NOT_USABLE", "BALANCE_NOT_ENOUGH", "STOCK_NOT_ENOUGH"],
  // What an event comes to is its outcome.
  "app/api/v1/payments/webhooks/[provider]/route.ts": [
    ...["COUPON_NOT_USABLE", "BALANCE_NOT_ENOUGH", "STOCK_NOT_ENOUGH", "ORDER_STATE_CONFLICT"],
  ],
  // What a sheet was quoted for once it can be quoted for again.
  "app/api/v1/order-sheets/[id]/coupons/route.ts": ["COUPON_NOT_USABLE", "INVALID_REQUEST"],
  // Asking again who is listening can refuse only what changes something.
  "app/api/v1/orders/[number]/events/route.ts": ["FORBIDDEN"],
  "app/api/v1/notifications/stream/route.ts": ["FORBIDDEN", "INVALID_REQUEST"],
};

const files = routeFiles().filter((file) => !byHand.includes(file));
const documented = documentedAreas.flatMap(({ routes }) => routes);
const loaded = await Promise.all(
  files.map(async (file): Promise<[string, RouteModule]> => [file, await import(path.join(root, file))]),
);

test.each(loaded)("%s is in the API document, once", (_, route) => {
  expect(documented.filter((other) => other === route)).toHaveLength(1);
});

test.each(loaded)("%s says where it is, what each method does and what it answers", (file, route) => {
  const folder = path.dirname(file).replace("app/api/v1", "");
  const doors = doorsOf(route);
  expect(doors).not.toEqual([]);
  for (const { method, door } of doors) {
    expect(door.path).toBe(folder.replace(/\[(\w+)\]/g, "{$1}"));
    expect(door.summary, `${method} ${door.path} has no summary`).toMatch(/^[A-Z].*\.$/);
    expect(door.answer, `${method} ${door.path} has no answer`).toBeDefined();
  }
});

test.each(loaded)("%s answers every method there is, and names those it has", async (_, route) => {
  const own = doorsOf(route).map(({ method }) => method.toUpperCase());
  const answered = Object.keys(route);
  const head = own.includes("GET") ? [] : ["HEAD"];
  expect(answered.toSorted()).toEqual(["DELETE", "GET", ...head, "OPTIONS", "PATCH", "POST", "PUT"]);
  const other = ["PUT", "DELETE", "PATCH", "POST", "GET"].find((method) => !own.includes(method));
  const refuse = Object.entries(route).find(([name]) => name === other)?.[1] as (
    request: Request,
  ) => Response;
  const answer = refuse(new Request("http://shop.test/", { method: String(other) }));
  expect(answer.status).toBe(405);
  expect(answer.headers.get("x-request-id")).toMatch(/^[\w-]{8,}$/);
  expect(await answer.json()).toMatchObject({ code: "INVALID_REQUEST", requestId: expect.any(String) });
  const allowed = answer.headers.get("allow")?.split(", ") ?? [];
  expect(allowed.filter((method) => !["HEAD", "OPTIONS"].includes(method))).toEqual(own.toSorted());
});

test.each(loaded)("%s documents every refusal behind it, and none that is not there", (file, route) => {
  const behind = [...refusalsBehind(file)].filter((code) => !neverReached[file]?.includes(code));
  const doors = doorsOf(route);
  const told: string[] = doors.flatMap(({ method, door }) => codesOf(door, method));
  expect(
    behind.filter((code) => !told.includes(code)),
    "refusals that are not documented",
  ).toEqual([]);
  const added: string[] = doors.flatMap(({ door }) => door.refusals ?? []);
  expect(
    added.filter((code) => !behind.includes(code)),
    "documented refusals that nothing makes",
  ).toEqual([]);
});

test.each(loaded)("%s documents the Idempotency-Key it reads", (file, route) => {
  const reads = readFileSync(path.join(root, file), "utf8").match(/dempotencyKey(Of)?\(request/) !== null;
  expect(doorsOf(route).some(({ door }) => door.idempotencyKey !== undefined)).toBe(reads);
});

test("what is said never to be reached is still imported", () => {
  for (const [file, codes] of Object.entries(neverReached)) {
    expect([...refusalsBehind(file)]).toEqual(expect.arrayContaining(codes));
  }
});
