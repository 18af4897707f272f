import { beforeAll, expect, test } from "vitest";
import { placeOrder } from "@/lib/checkout/place-order";
import { database } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { createIssue } from "@/lib/testing/create-issue";
import { createOrder } from "@/lib/testing/create-order";
import { createProduct, createUser } from "@/lib/testing/factories";
import { documentedAreas } from "./documented-routes";
import { doorsOf } from "./open-api";
import type { Method } from "./open-api/document-shape";
import { sealToken } from "./session-token";

type Visit = { params?: Record<string, string>; query?: string; body?: unknown; as?: "admin" };

const doors = documentedAreas
  .flatMap(({ routes }) => routes)
  .flatMap((route) => doorsOf(route).map((one) => ({ ...one, route })));

const tokens = { shopper: "", admin: "" };
const address = { receiver: "김단골", phone: "010-1234-5678", postcode: "03187", address: "서울 종로구 1" };
const newCoupon = {
  name: "금요일 밤",
  description: "한 주의 끝에",
  kind: "PERCENT",
  value: 10,
  cap: 5_000,
  minimum: 30_000,
  quantity: 100,
  issueStartsAt: "2026-12-01T10:00:00+09:00",
  issueEndsAt: "2026-12-02T10:00:00+09:00",
  validDays: 7,
};
let product: Awaited<ReturnType<typeof createProduct>>;
let sheetId = "";
let cartItemId = "";
let issue: Awaited<ReturnType<typeof createIssue>>;
let number = "";
let paymentId = "";
let paidItem: { id: string };
let soldOut: Awaited<ReturnType<typeof createProduct>>;
const deadEvent = newId();

beforeAll(async () => {
  const shopper = await createUser({ balance: 50_000 });
  const admin = await createUser({ role: "ADMIN" });
  tokens.shopper = await tokenOf(shopper.id);
  tokens.admin = await tokenOf(admin.id);
  product = await createProduct({ flashSaleEndsAt: new Date(Date.now() + 60_000), variants: [{}, {}] });
  const today = new Date();
  await database().popularProduct.create({
    data: { rank: 1, productId: product.id, quantity: 1, from: today, to: today },
  });
  const news = {
    kind: "order-paid",
    title: "결제가 완료됐어요",
    body: "",
    link: "/orders",
    dedupeKey: newId(),
  };
  await database().notification.create({ data: { ...news, userId: shopper.id } });
  const dead = {
    type: "order/paid",
    aggregateId: "1",
    payload: {},
    status: "DEAD",
    lastError: "no",
  } as const;
  await database().outbox.create({ data: { ...dead, id: deadEvent, dedupeKey: deadEvent } });
  const items = [{ variantId: product.variantId, quantity: 1 }];
  number = await placeOrder(
    shopper.id,
    { items, address: { ...address, addressDetail: "", deliveryNote: "" } },
    null,
  );
  const begun = await visit("post", "/payments", { body: { orderNumber: number, method: "CARD" } });
  paymentId = (begun.data as { paymentId: string }).paymentId;
  const opened = await visit("post", "/order-sheets", { body: { items } });
  sheetId = (opened.data as { id: string }).id;
  const filled = await visit("post", "/cart/items", { body: { variantId: product.variantId, quantity: 1 } });
  cartItemId = (filled.data as { groups: { items: { id: string }[] }[] }).groups[0]?.items[0]?.id ?? "";
  issue = await createIssue(shopper.id);
  const toPrepare = await createOrder(shopper.id, product, { number: "20261120-PREPARED" });
  const itsItem = { where: { orderId: toPrepare.id } };
  await database().orderItem.updateMany({ ...itsItem, data: { status: "PAID" } });
  paidItem = await database().orderItem.findFirstOrThrow({ ...itsItem, select: { id: true } });
  soldOut = await createProduct({ variants: [{ stock: 0 }, { stock: 0 }] });
  await visit("post", "/variants/{id}/waitlist", { params: { id: soldOut.variantId } });
  const change = {
    couponIssueId: issue.id,
    balanceUse: 1_000,
    method: "CARD",
    address,
  };
  await visit("patch", "/order-sheets/{id}", { params: { id: sheetId }, body: change });
});

/** One visit to every route that reads: a new one without a line here fails. */
const readings: Record<string, () => Visit> = {
  "/users/me": () => ({}),
  "/products": () => ({}),
  "/products/popular": () => ({}),
  "/products/suggestions": () => ({ query: `?query=${encodeURIComponent(product.name)}` }),
  "/products/stock": () => ({ query: `?ids=${product.id}` }),
  "/products/{id}": () => ({ params: { id: product.id } }),
  "/products/{id}/stock": () => ({ params: { id: product.id } }),
  "/cart": () => ({}),
  "/order-sheets/{id}": () => ({ params: { id: sheetId } }),
  "/orders": () => ({}),
  "/admin/outbox": () => ({ as: "admin" }),
  "/balance": () => ({}),
  "/balance/entries": () => ({}),
  "/payments/{id}": () => ({ params: { id: paymentId } }),
  "/orders/{number}": () => ({ params: { number } }),
  "/orders/{number}/events": () => ({ params: { number } }),
  "/waitlist": () => ({}),
  "/notifications": () => ({}),
  "/notifications/stream": () => ({}),
  "/coupons": () => ({}),
  "/coupons/mine": () => ({}),
  "/order-sheets/{id}/coupons": () => ({ params: { id: sheetId } }),
  "/admin/coupons": () => ({ as: "admin" }),
  "/admin/coupons/{id}": () => ({ params: { id: issue.couponId }, as: "admin" }),
  "/admin/coupons/{id}/issues": () => ({ params: { id: issue.couponId }, as: "admin" }),
  "/admin/invariants": () => ({ as: "admin" }),
  "/admin/variants/{id}/movements": () => ({ params: { id: product.variantId }, as: "admin" }),
};

const reading = doors.filter(({ method }) => method === "get").map(({ door }) => door.path);

test.each(reading)("GET %s answers what is documented, field for field", async (path) => {
  const given = readings[path];
  expect(given, `nobody reads ${path} here`).toBeDefined();
  const { door, data } = await visit("get", path, given?.() ?? {});
  expect(isEmpty(data), "there was something to read").toBe(false);
  expect(door.answer?.safeParse(data).error?.issues ?? []).toEqual([]);
});

test.each<[Method, string, () => Visit]>([
  [
    "post",
    "/users",
    () => ({ body: { email: "new@dangol.test", password: "eight or more", name: "새 단골" } }),
  ],
  ["post", "/auth/token", () => ({ body: { email: "new@dangol.test", password: "eight or more" } })],
  ["patch", "/users/me", () => ({ body: { phone: "010-1234-5678" } })],
  ["post", "/cart/items", () => ({ body: { variantId: product.variants[1]?.id, quantity: 2 } })],
  [
    "patch",
    "/cart/items/{id}",
    () => ({ params: { id: cartItemId }, body: { quantity: 3, selected: false } }),
  ],
  ["delete", "/cart/items/{id}", () => ({ params: { id: cartItemId } })],
  ["post", "/order-sheets", () => ({ body: { items: [{ variantId: product.variantId, quantity: 2 }] } })],
  ["patch", "/order-sheets/{id}", () => ({ params: { id: sheetId }, body: { method: "BALANCE" } })],
  [
    "post",
    "/admin/outbox/{id}/discard",
    () => ({ params: { id: deadEvent }, body: { reason: "확인했어요" }, as: "admin" }),
  ],
  ["post", "/payments", () => ({ body: { orderNumber: number, method: "TRANSFER" } })],
  [
    "post",
    "/variants/{id}/waitlist",
    () => ({ params: { id: soldOut.variants[1]?.id ?? "" }, body: { quantity: 2 } }),
  ],
  ["delete", "/variants/{id}/waitlist", () => ({ params: { id: soldOut.variants[1]?.id ?? "" } })],
  ["post", "/notifications/read", () => ({ body: { all: true } })],
  ["post", "/balance/charges", () => ({ body: { amount: 10_000 } })],
  [
    "post",
    "/payments/webhooks/{provider}",
    () => ({ params: { provider: "toss" }, body: { eventType: "NEW" } }),
  ],
  ["post", "/coupons/{id}/claims", () => ({ params: { id: issue.couponId }, as: "admin" })],
  ["post", "/admin/coupons", () => ({ body: newCoupon, as: "admin" })],
  [
    "patch",
    "/admin/coupons/{id}",
    () => ({ params: { id: issue.couponId }, body: { quantity: 200 }, as: "admin" }),
  ],
  [
    "post",
    "/admin/coupon-issues/{id}/revoke",
    () => ({ params: { id: issue.id }, body: { reason: "잘못 드렸어요" }, as: "admin" }),
  ],
  [
    "post",
    "/admin/orders/{number}/items/{id}/moves",
    () => ({
      params: { number: "20261120-PREPARED", id: paidItem.id },
      body: { act: "prepare" },
      as: "admin",
    }),
  ],
  [
    "post",
    "/admin/variants/{id}/movements",
    () => ({
      params: { id: product.variantId },
      body: { kind: "INBOUND", quantity: 3, reason: "입고" },
      as: "admin",
    }),
  ],
])("%s %s answers what is documented, field for field", async (method, path, given) => {
  const { door, data } = await visit(method, path, given());
  expect(door.answer?.safeParse(data).error?.issues ?? []).toEqual([]);
});

async function visit(method: Method, path: string, { params = {}, query = "", body, as }: Visit) {
  const found = doors.find((one) => one.method === method && one.door.path === path);
  const handler = found?.route[method.toUpperCase() as "GET"];
  if (!found || !handler) throw new Error(`there is no ${method} ${path}`);
  const request = new Request(`http://localhost:3000/api/v1${query}`, {
    method: method.toUpperCase(),
    headers: {
      "content-type": "application/json",
      authorization: `Bearer ${tokens[as ?? "shopper"]}`,
      ...(found.door.idempotencyKey === "required" && { "idempotency-key": newId() }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const response = await handler(request, { params: Promise.resolve(params) });
  expect(response.status, await (response.ok ? "" : response.clone().text())).toBe(found.door.status ?? 200);
  const data = found.door.stream ? await firstEvent(response) : (await response.json()).data;
  return { door: found.door, data };
}

async function firstEvent(response: Response): Promise<unknown> {
  let text = "";
  for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += chunk;
    const event = /^data: (.+)\n\n/m.exec(text)?.[1];
    if (event) return JSON.parse(event);
  }
  throw new Error("the stream ended without an event");
}

const isEmpty = (data: unknown): boolean =>
  Array.isArray(data) ? data.length === 0 : (data as { items?: unknown[] }).items?.length === 0;

const tokenOf = (userId: string): Promise<string> =>
  sealToken({ userId, sessionId: newId(), tokenVersion: 0 }, "bearer", 60);
