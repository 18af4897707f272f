import { createHmac, randomUUID } from "node:crypto";
import { expect, test } from "@playwright/test";
import { call, newcomer, newKey, somethingInStock, tokenOf, toss } from "./program";
import { runningShop } from "./running-shop";

let token = "";
let variantId = "";

test.beforeAll(async () => {
  token = await newcomer();
  ({ variantId } = await somethingInStock());
});

const stockOf = async (): Promise<number> => {
  const { productId } = await somethingInStock();
  const { data } = await call("GET", `/products/${productId}/stock`);
  return (data.variants as { id: string; stock: number }[]).find(({ id }) => id === variantId)?.stock ?? -1;
};

async function order(quantity = 1) {
  const placed = await call("POST", "/orders", { token, body: { items: [{ variantId, quantity }] } });
  expect(placed.status, placed.message).toBe(201);
  return placed.data;
}

const open = (orderNumber: string, method: string, key = newKey()) =>
  call("POST", "/payments", { token, key, body: { orderNumber, method } });

async function agree({ data }: { data: { orderId: string; amount: number; method: string } }, more = {}) {
  const { orderId, amount, method } = data;
  return toss("authorize", { orderId, amount, method, ...more });
}

const confirm = (agreed: unknown) => call("POST", "/payments/confirm", { token, body: agreed });
const read = async (number: string) => (await call("GET", `/orders/${number}`, { token })).data;

async function charge(amount: number): Promise<void> {
  const opened = await call("POST", "/balance/charges", { token, key: newKey(), body: { amount } });
  expect(opened.status, opened.message).toBe(201);
  expect(opened.data).toMatchObject({ purpose: "CHARGE", amount, status: "REQUESTED" });
  expect((await confirm(await agree(opened))).status).toBe(200);
}

for (const method of ["CARD", "EASY_PAY", "TRANSFER"]) {
  test(`a program buys by ${method}: three calls, and the money is where it belongs`, async () => {
    const { number, amounts } = await order();
    const opened = await open(number, method);
    expect(opened).toMatchObject({
      status: 201,
      data: { method, amount: amounts.payable, status: "REQUESTED" },
    });
    const agreed = await agree(opened);
    const confirmed = await confirm(agreed);
    expect(confirmed).toMatchObject({
      status: 200,
      code: "SUCCESS",
      data: {
        paymentId: opened.data.paymentId,
        status: "COMPLETED",
        orderNumber: number,
        order: { status: "PAID" },
      },
    });
    expect(await confirm(agreed)).toEqual(expect.objectContaining({ status: 200, data: confirmed.data }));
    expect(await read(number)).toMatchObject({ status: "PAID", payment: { method, status: "COMPLETED" } });
    expect(await call("GET", `/payments/${opened.data.paymentId}`, { token })).toMatchObject({
      data: { status: "COMPLETED" },
    });
  });
}

test("a virtual account waits for its deposit, and the deposit pays", async () => {
  const { number } = await order();
  const opened = await open(number, "VIRTUAL_ACCOUNT");
  const confirmed = await confirm(await agree(opened, { validHours: opened.data.validHours }));
  expect(confirmed.data).toMatchObject({
    status: "WAITING_FOR_DEPOSIT",
    order: { status: "PAYMENT_PENDING" },
  });
  expect(new Date((await read(number)).expiresAt)).toEqual(new Date(confirmed.data.account.dueAt));
  await toss("deposit", { orderId: opened.data.orderId });
  await expect.poll(async () => (await read(number)).status, { timeout: 20_000 }).toBe("PAID");
});

test("a balance is charged, seen, and pays an order in one call", async () => {
  const { number, amounts } = await order();
  expect((await open(number, "BALANCE")).code).toBe("BALANCE_NOT_ENOUGH");
  await charge(Math.ceil(amounts.payable / 100) * 100);
  const opened = await open(number, "BALANCE");
  expect(opened).toMatchObject({
    status: 201,
    data: { status: "COMPLETED", amount: 0, balancePart: amounts.payable },
  });
  expect(await read(number)).toMatchObject({ status: "PAID", payment: { method: "BALANCE" } });
  const { data } = await call("GET", "/balance/entries", { token });
  expect(data.items.slice(0, 2)).toMatchObject([
    { kind: "PAY", amount: -amounts.payable },
    { kind: "CHARGE" },
  ]);
  const balance = await call("GET", "/balance", { token });
  expect(balance.data.balance).toBe(data.items[0].balanceAfter);
});

test("declined: the stock is back, and a retry pays", async () => {
  const before = await stockOf();
  const { number } = await order();
  const agreed = await agree(await open(number, "CARD"), { outcome: { declineCode: "REJECT_CARD_COMPANY" } });
  expect(await confirm(agreed)).toMatchObject({
    status: 402,
    code: "PAYMENT_DECLINED",
    message: "결제 승인이 거절되었습니다.",
  });
  expect((await read(number)).status).toBe("PAYMENT_FAILED");
  await expect.poll(stockOf).toBe(before);
  expect((await confirm(await agree(await open(number, "CARD")))).data.order.status).toBe("PAID");
});

test("the amount tampered with at the window is refused before Toss is asked", async () => {
  const { number } = await order();
  const opened = await open(number, "CARD");
  const { paymentKey } = await toss("authorize", { orderId: opened.data.orderId, amount: 100 });
  const tampered = await confirm({ paymentKey, orderId: opened.data.orderId, amount: 100 });
  expect(tampered).toMatchObject({ status: 400, code: "PAYMENT_AMOUNT_MISMATCH" });
  const { payments } = await toss(`state?orderId=${opened.data.orderId}`);
  expect(payments[0].status).toBe("IN_PROGRESS");
});

test("fifty equal confirms at once: one approval, fifty answers alike", async () => {
  const { number } = await order();
  const agreed = await agree(await open(number, "CARD"));
  const answers = await Promise.all(Array.from({ length: 50 }, () => confirm(agreed)));
  expect(new Set(answers.map(({ status, data }) => JSON.stringify([status, data]))).size).toBe(1);
  expect(answers[0]).toMatchObject({ status: 200, data: { status: "COMPLETED" } });
});

test("keys: required, answered again the same, refused with another body", async () => {
  const { number } = await order();
  const body = { orderNumber: number, method: "CARD" };
  expect(await call("POST", "/payments", { token, body })).toMatchObject({
    status: 400,
    code: "INVALID_REQUEST",
  });
  const key = newKey();
  const first = await open(number, "CARD", key);
  expect((await open(number, "CARD", key)).data).toEqual(first.data);
  expect(await open(number, "TRANSFER", key)).toMatchObject({ status: 422, code: "IDEMPOTENCY_KEY_REUSED" });
});

for (const amount of [0, -100, 150, 100_000_000, 100.5, "100", null]) {
  test(`a charge of ${amount} is refused`, async () => {
    const refused = await call("POST", "/balance/charges", { token, key: newKey(), body: { amount } });
    expect(refused).toMatchObject({ status: 400, code: "INVALID_REQUEST" });
  });
}

test("the largest charge there is, is accepted", async () => {
  await charge(99_999_900);
});

test("what is somebody else's does not exist", async () => {
  const { number } = await order();
  const opened = await open(number, "CARD");
  const agreed = await agree(opened);
  const other = await newcomer();
  const asked: [string, string, object][] = [
    ["POST", "/payments", { key: newKey(), body: { orderNumber: number, method: "CARD" } }],
    ["POST", "/payments/confirm", { body: agreed }],
    ["GET", `/payments/${opened.data.paymentId}`, {}],
  ];
  for (const [method, path, say] of asked)
    expect(await call(method, path, { token: other, ...say })).toMatchObject({
      status: 404,
      code: "ENTITY_NOT_FOUND",
    });
  expect(await call("POST", "/payments/confirm", { body: agreed })).toMatchObject({ status: 401 });
});

test.describe("the mock provider's webhook", () => {
  const deliver = (event: object, secret = runningShop().mockWebhookSecret) => {
    const body = JSON.stringify(event);
    const signature = createHmac("sha256", secret).update(body).digest("hex");
    return call("POST", "/payments/webhooks/mock", { body, headers: { "x-mock-signature": signature } });
  };

  test("pays, fails, is heard once, and believes no other signature", async () => {
    const [paid, failed] = [await order(), await order()];
    const about = (one: typeof paid, type: string) => ({
      providerEventId: randomUUID(),
      orderNumber: one.number,
      type,
      amount: one.amounts.payable,
    });
    const event = about(paid, "AUTHORIZED");
    expect(await deliver(event, "another secret")).toMatchObject({ status: 401, code: "UNAUTHENTICATED" });
    expect(await deliver(event)).toMatchObject({ status: 200, data: { outcome: "COMPLETED" } });
    expect(await read(paid.number)).toMatchObject({ status: "PAID", payment: { status: "COMPLETED" } });
    expect(await deliver(event)).toMatchObject({ status: 200, data: { outcome: "COMPLETED" } });
    expect(await deliver(about(failed, "FAILED"))).toMatchObject({
      status: 200,
      data: { outcome: "FAILED" },
    });
    expect(await read(failed.number)).toMatchObject({
      status: "PAYMENT_FAILED",
      payment: { status: "FAILED" },
    });
  });
});

test("after all of it the books agree", async () => {
  const admin = await tokenOf("admin");
  const { data } = await call("GET", "/admin/invariants", { token: admin });
  expect((data as { id: string }[]).map(({ id }) => id)).toEqual(
    Array.from({ length: 12 }, (_, index) => `V${index + 1}`),
  );
  expect((data as { id: string; ok: boolean; rows: unknown[] }[]).filter(({ ok }) => !ok)).toEqual([]);
});
