import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type RunningToss, startToss } from "../toss/testing/start-toss";

let toss: RunningToss;
const dataDir = mkdtempSync(join(tmpdir(), "data-platform-"));
beforeEach(async () => {
  toss = await startToss({ dataDir });
});
afterEach(async () => {
  await toss.close();
  rmSync(dataDir, { recursive: true, force: true });
});

interface Accepted {
  accepted: boolean;
  duplicate: boolean;
  code?: string;
}
interface Listed {
  total: number;
  duplicates: number;
  orders: { eventId: string; order: { orderNumber: string } }[];
}

const path = "/sandbox/data-platform/orders";
const order = { orderNumber: "20260105-AB12", amount: 15_000, items: [{ name: "백자 머그", quantity: 2 }] };
const send = (body: unknown, headers?: Record<string, string>) =>
  toss.api<Accepted>("POST", path, body, headers);
const list = async () => (await toss.api<Listed>("GET", path)).body;

test("an order is kept, under its Idempotency-Key or its eventId", async () => {
  expect((await send(order, { "idempotency-key": "event-1" })).body).toMatchObject({
    accepted: true,
    duplicate: false,
  });
  expect((await send({ ...order, eventId: "event-2" })).status).toBe(201);
  expect((await list()).orders.map(({ eventId }) => eventId)).toEqual(["event-2", "event-1"]);
});

test("a duplicate is answered 200 and not stored twice", async () => {
  await send(order, { "idempotency-key": "event-1" });
  const again = await send({ ...order, eventId: "event-1" });
  expect([again.status, again.body.duplicate]).toEqual([200, true]);
  expect(await list()).toMatchObject({ total: 1, duplicates: 1 });
});

test("sixteen deliveries of one event at once are one", async () => {
  const answers = await Promise.all(
    Array.from({ length: 16 }, () => send(order, { "idempotency-key": "event-1" })),
  );
  expect(answers.filter(({ body }) => !body.duplicate)).toHaveLength(1);
  expect((await list()).total).toBe(1);
});

test.each([
  ["no event id", order, "EVENT_ID_REQUIRED"],
  ["no JSON", "{order", "INVALID_BODY"],
  ["a list", [order], "INVALID_BODY"],
])("%s is refused", async (_, body, code) => {
  const answer = await send(body);
  expect([answer.status, answer.body.code]).toEqual([400, code]);
});

test("what it got outlives a restart", async () => {
  await send(order, { "idempotency-key": "event-1" });
  await toss.close();
  toss = await startToss({ dataDir });
  expect((await send(order, { "idempotency-key": "event-1" })).body.duplicate).toBe(true);
  expect((await list()).orders[0]?.order).toEqual(order);
});

test("it fails as often as told", async () => {
  await toss.api("POST", "/sandbox/data-platform/fail", { times: 2, mode: "500" });
  const statuses = [];
  for (let nth = 0; nth < 3; nth++)
    statuses.push((await send(order, { "idempotency-key": "event-1" })).status);
  expect(statuses).toEqual([500, 500, 201]);
});

test("an answer that is lost leaves the order stored once", async () => {
  await toss.api("POST", "/sandbox/data-platform/fail", { times: 1, mode: "drop-answer" });
  await expect(send(order, { "idempotency-key": "event-1" })).rejects.toThrow();
  expect((await send(order, { "idempotency-key": "event-1" })).body.duplicate).toBe(true);
  expect((await list()).total).toBe(1);
});

test("its page shows what it got, as text", async () => {
  await send({ ...order, name: "<script>alert(1)</script>" }, { "idempotency-key": "event-1" });
  const { text } = await toss.api("GET", "/sandbox/data-platform");
  expect(text).toContain("20260105-AB12");
  expect(text).not.toContain("<script>alert(1)");
});
