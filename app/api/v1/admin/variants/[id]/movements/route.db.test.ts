import { beforeAll, expect, test } from "vitest";
import { sealToken } from "@/app/_server/session-token";
import { accessTokenSeconds } from "@/lib/identity/session-seconds";
import { database } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { createProduct, createUser } from "@/lib/testing/factories";
import { GET, POST } from "./route";

const tokens: Record<string, string> = {};
beforeAll(async () => {
  for (const role of ["SHOPPER", "SELLER", "ADMIN"] as const) {
    const { id: userId } = await createUser({ role });
    tokens[role] = await sealToken(
      { userId, sessionId: newId(), tokenVersion: 0 },
      "bearer",
      accessTokenSeconds,
    );
  }
});

async function call(who: string | null, id: string, body?: unknown, headers: Record<string, string> = {}) {
  const request = new Request(`http://localhost:3000/api/v1/admin/variants/${id}/movements`, {
    method: body === undefined ? "GET" : "POST",
    headers: {
      "content-type": "application/json",
      ...(who ? { authorization: `Bearer ${tokens[who]}` } : {}),
      ...headers,
    },
    body: body === undefined ? null : JSON.stringify(body),
  });
  const response = await (body === undefined ? GET : POST)(request, { params: Promise.resolve({ id }) });
  return { status: response.status, ...(await response.json()) };
}

const inbound = { kind: "INBOUND", quantity: 5, reason: "입고" };
const onHandOf = async (variantId: string) =>
  (await database().inventory.findUniqueOrThrow({ where: { variantId } })).onHand;

test("an admin books goods in and finds the booking in the history", async () => {
  const { variantId } = await createProduct();
  const booked = await call("ADMIN", variantId, inbound);
  expect(booked).toMatchObject({ status: 201, code: "SUCCESS" });
  expect(booked.data).toMatchObject({ variantId, onHand: 15, reserved: 0, sellable: 15 });
  const history = await call("ADMIN", variantId);
  expect(history.data.items[0]).toMatchObject({ id: booked.data.movement.id, reason: "입고" });
});

test.each([
  [null, 401],
  ["SHOPPER", 403],
  ["SELLER", 403],
])("%s neither books nor reads: %i", async (who, status) => {
  const { variantId } = await createProduct();
  expect(await call(who, variantId, inbound)).toMatchObject({ status });
  expect(await call(who, variantId)).toMatchObject({ status });
  expect(await onHandOf(variantId)).toBe(10);
});

test.each([
  { ...inbound, quantity: 0 },
  { ...inbound, quantity: "5" },
  { ...inbound, quantity: 1.5 },
  { ...inbound, quantity: 1e9 },
  { ...inbound, reason: "" },
  { ...inbound, kind: "CONFIRM" },
])("%o is 400 and changes nothing", async (body) => {
  const { variantId } = await createProduct();
  expect(await call("ADMIN", variantId, body)).toMatchObject({ status: 400, code: "INVALID_REQUEST" });
  expect(await onHandOf(variantId)).toBe(10);
});

test("the same key books once and answers the same; with another body it is 422", async () => {
  const { variantId } = await createProduct();
  const key = { "idempotency-key": "delivery-7" };
  const first = await call("ADMIN", variantId, inbound, key);
  expect(await call("ADMIN", variantId, inbound, key)).toMatchObject({ status: 201, data: first.data });
  const other = await call("ADMIN", variantId, { ...inbound, quantity: 6 }, key);
  expect(other).toMatchObject({ status: 422, code: "IDEMPOTENCY_KEY_REUSED" });
  expect(await onHandOf(variantId)).toBe(15);
});

test("no such variant is 404", async () => {
  expect(await call("ADMIN", newId(), inbound)).toMatchObject({ status: 404 });
  expect(await call("ADMIN", newId())).toMatchObject({ status: 404 });
  expect(await call("ADMIN", "not-an-id")).toMatchObject({ status: 404 });
});
