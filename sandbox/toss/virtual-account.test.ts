import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { receiveWebhooks } from "./testing/receive-webhooks";
import { type Confirm, type RunningToss, startToss } from "./testing/start-toss";

let shop: Awaited<ReturnType<typeof receiveWebhooks>>;
let toss: RunningToss;
beforeEach(async () => {
  shop = await receiveWebhooks();
  toss = await startToss({ webhookUrls: [shop.url], timeScale: 60_000 });
});
afterEach(async () => {
  await toss.close();
  shop.close();
});

const cancelReason = "단순 변심";
const dayMs = 24 * 60 * 60 * 1000;
const refundReceiveAccount = { bank: "20", accountNumber: "1002123456789", holderName: "김단골" };

const issue = () => toss.paid({ method: "VIRTUAL_ACCOUNT", customerName: "김단골" });
const press = (act: string, { orderId }: Confirm) => toss.api("POST", `/sandbox/${act}`, { orderId });
const look = async ({ paymentKey }: Confirm) => (await toss.api("GET", `/v1/payments/${paymentKey}`)).body;

test("confirm issues an account that waits for seven days", async () => {
  const account = await look(await issue());
  expect(account).toMatchObject({
    method: "가상계좌",
    status: "WAITING_FOR_DEPOSIT",
    approvedAt: null,
    card: null,
    secret: expect.stringMatching(/^ps_\w{28}$/),
    virtualAccount: {
      accountType: "일반",
      accountNumber: expect.stringMatching(/^X\d{13}$/),
      bankCode: "06",
      customerName: "김단골",
      depositorName: null,
      expired: false,
      settlementStatus: "INCOMPLETED",
      refundStatus: "NONE",
      refundReceiveAccount: null,
    },
  });
  const due = Date.parse(account.virtualAccount?.dueDate ?? "");
  expect(Math.round((due - Date.now()) / dayMs)).toBe(7);
});

test("a deposit makes it DONE and is told twice, the flat way with the secret of the confirm answer", async () => {
  const payment = await issue();
  const waiting = await look(payment);
  await shop.until(2);
  await press("deposit", payment);
  const done = await look(payment);
  expect(done).toMatchObject({
    status: "DONE",
    approvedAt: expect.any(String),
    virtualAccount: { depositorName: "김단골" },
  });
  const told = (await shop.until(4)).slice(2).map(({ body }) => body);
  expect(told).toHaveLength(2);
  expect(told.find(({ eventType }) => eventType === "PAYMENT_STATUS_CHANGED")?.data).toMatchObject({
    status: "DONE",
  });
  expect(told.find(({ eventType }) => eventType === undefined)).toEqual({
    createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}$/),
    secret: waiting.secret,
    status: "DONE",
    transactionKey: done.lastTransactionKey,
    orderId: payment.orderId,
  });
  expect((await press("deposit", payment)).status).toBe(409);
});

test("a deposit error takes the deposit back, and it may be made again", async () => {
  const payment = await issue();
  await press("deposit", payment);
  await shop.until(4);
  await press("deposit-error", payment);
  expect(await look(payment)).toMatchObject({
    status: "WAITING_FOR_DEPOSIT",
    approvedAt: null,
    balanceAmount: 15_000,
    virtualAccount: { depositorName: null },
  });
  const told = await shop.until(6);
  expect(told.slice(4).map(({ body }) => body.status ?? body.data.status)).toEqual([
    "WAITING_FOR_DEPOSIT",
    "WAITING_FOR_DEPOSIT",
  ]);
  await press("deposit", payment);
  expect((await look(payment)).status).toBe("DONE");
});

test("when the due date passes the account is expired, nobody is told, and a deposit is refused", async () => {
  const payment = await issue();
  await shop.until(2);
  await toss.api("POST", "/sandbox/clock", { advanceMs: 7 * dayMs + 1000 });
  expect(await look(payment)).toMatchObject({
    status: "WAITING_FOR_DEPOSIT",
    virtualAccount: { expired: true },
  });
  expect((await press("deposit", payment)).status).toBe(409);
  expect(await shop.until(3, 200)).toHaveLength(2);
});

test("expire-account passes the due date of one account at once", async () => {
  const payment = await issue();
  expect((await press("expire-account", payment)).body.virtualAccount?.expired).toBe(true);
});

test("before the deposit it is canceled whole, without a refund account", async () => {
  const payment = await issue();
  const part = await toss.cancel(payment.paymentKey, { cancelReason, cancelAmount: 1000 });
  expect([part.status, part.body.code]).toEqual([403, "NOT_ALLOWED_PARTIAL_REFUND_WAITING_DEPOSIT"]);
  const whole = await toss.cancel(payment.paymentKey, { cancelReason });
  expect(whole.body).toMatchObject({
    status: "CANCELED",
    balanceAmount: 0,
    virtualAccount: { refundStatus: "NONE" },
  });
  expect((await toss.state()).effects).toMatchObject({ approved: 0, canceledAmount: 0 });
  expect((await press("deposit", payment)).status).toBe(409);
});

describe("after the deposit a cancel needs the buyer's account", () => {
  test.each<[string, number, string, unknown]>([
    ["no account", 400, "INVALID_REQUEST", undefined],
    ["an unknown bank", 400, "INVALID_BANK", { ...refundReceiveAccount, bank: "99" }],
    [
      "letters in the number",
      400,
      "INVALID_REFUND_ACCOUNT_NUMBER",
      { ...refundReceiveAccount, accountNumber: "12a" },
    ],
    ["no holder", 400, "INVALID_REFUND_ACCOUNT_INFO", { ...refundReceiveAccount, holderName: "" }],
    ["another holder", 400, "INVALID_REFUND_ACCOUNT_INFO", { ...refundReceiveAccount, holderName: "불일치" }],
    [
      "a closed account",
      400,
      "FORBIDDEN_BANK_REFUND_REQUEST",
      { ...refundReceiveAccount, accountNumber: "000000" },
    ],
  ])("%s → %i %s", async (_, status, code, account) => {
    const payment = await issue();
    await press("deposit", payment);
    const answer = await toss.cancel(payment.paymentKey, { cancelReason, refundReceiveAccount: account });
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(await look(payment)).toMatchObject({ status: "DONE", cancels: null });
  });

  test("with one, a part goes back, and reaches the buyer two days later", async () => {
    const payment = await issue();
    await press("deposit", payment);
    const part = { cancelReason, cancelAmount: 5000, refundReceiveAccount };
    expect((await toss.cancel(payment.paymentKey, part)).body).toMatchObject({
      status: "PARTIAL_CANCELED",
      balanceAmount: 10_000,
      virtualAccount: { refundStatus: "PENDING" },
    });
    await toss.api("POST", "/sandbox/clock", { advanceMs: 2 * dayMs });
    expect((await look(payment)).virtualAccount?.refundStatus).toBe("COMPLETED");
  });
});

describe("POST /v1/virtual-accounts", () => {
  const request = {
    amount: 20_000,
    orderId: "order-by-api",
    orderName: "백자 머그",
    customerName: "김단골",
    bank: "20",
  };

  test("issues an account that a deposit pays", async () => {
    const answer = await toss.api("POST", "/v1/virtual-accounts", request);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      status: "WAITING_FOR_DEPOSIT",
      totalAmount: 20_000,
      virtualAccount: { bankCode: "20", customerName: "김단골" },
    });
    await press("deposit", { orderId: request.orderId, paymentKey: "", amount: 0 });
    expect((await toss.api("GET", `/v1/payments/orders/${request.orderId}`)).body.status).toBe("DONE");
  });

  test.each<[string, number, string, object]>([
    ["a bank that issues none", 400, "INVALID_BANK", { bank: "92" }],
    ["no bank", 400, "INVALID_BANK", { bank: undefined }],
    ["no customer", 400, "INVALID_REQUEST", { customerName: undefined }],
    ["an amount of nothing", 400, "INVALID_REQUEST", { amount: 0 }],
    ["a date that is none", 400, "INVALID_DATE", { dueDate: "2026-02-30T00:00:00" }],
    ["a date that has passed", 400, "INVALID_DATE", { dueDate: "2020-01-01T00:00:00" }],
    ["more than 90 days", 400, "EXCEED_MAX_DUE_DATE", { dueDate: "2099-01-01T00:00:00" }],
    ["more than 2160 hours", 400, "EXCEED_MAX_VALID_HOURS", { validHours: 2161 }],
    [
      "both a date and hours",
      400,
      "INVALID_VALID_HOURS_WITH_DUE_DATE_AND_SINGLE",
      { validHours: 24, dueDate: "2099-01-01T00:00:00" },
    ],
    [
      "a receipt without a number",
      400,
      "INVALID_REGISTRATION_NUMBER_TYPE",
      { cashReceipt: { type: "소득공제", registrationNumber: "12" } },
    ],
  ])("%s → %i %s", async (_, status, code, fields) => {
    const answer = await toss.api("POST", "/v1/virtual-accounts", { ...request, ...fields });
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  test("an order that has an account already → 400 DUPLICATED_ORDER_ID", async () => {
    await toss.api("POST", "/v1/virtual-accounts", request);
    const again = await toss.api("POST", "/v1/virtual-accounts", request);
    expect([again.status, again.body.code]).toEqual([400, "DUPLICATED_ORDER_ID"]);
  });
});
