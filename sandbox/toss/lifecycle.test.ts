import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type RunningToss, startToss } from "./testing/start-toss";

let toss: RunningToss;
beforeEach(async () => {
  toss = await startToss();
});
afterEach(() => toss.close());

const minuteMs = 60_000;
const advance = (advanceMs: number) => toss.api("POST", "/sandbox/clock", { advanceMs });

test("a confirmed card payment has every field of the Payment object", async () => {
  const payment = await toss.authorize({ method: "CARD" });
  const { body } = await toss.confirm(payment);
  expect(body).toEqual({
    mId: expect.stringMatching(/^\w{1,14}$/),
    version: "2022-11-16",
    type: "NORMAL",
    paymentKey: payment.paymentKey,
    lastTransactionKey: expect.stringMatching(/^[0-9A-F]{32}$/),
    transactionKey: body.lastTransactionKey,
    orderId: payment.orderId,
    orderName: "백자 머그",
    currency: "KRW",
    method: "카드",
    status: "DONE",
    country: "KR",
    requestedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+09:00$/),
    approvedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+09:00$/),
    totalAmount: 15_000,
    balanceAmount: 15_000,
    suppliedAmount: 13_636,
    vat: 1364,
    taxFreeAmount: 0,
    taxExemptionAmount: 0,
    useEscrow: false,
    cultureExpense: false,
    isPartialCancelable: true,
    cancels: null,
    failure: null,
    discount: null,
    metadata: null,
    card: {
      amount: 15_000,
      issuerCode: "41",
      acquirerCode: "41",
      number: expect.stringMatching(/^\d{8}\*{4}\d{3}\*$/),
      installmentPlanMonths: 0,
      isInterestFree: false,
      interestPayer: null,
      approveNo: "00000000",
      useCardPoint: false,
      cardType: "신용",
      ownerType: "개인",
      acquireStatus: "READY",
    },
    virtualAccount: null,
    transfer: null,
    mobilePhone: null,
    giftCertificate: null,
    easyPay: null,
    easyPayAmount: 0,
    easyPayDiscountAmount: 0,
    cashReceipt: null,
    cashReceipts: null,
    secret: expect.stringMatching(/^ps_\w{28}$/),
    receipt: { url: expect.stringMatching(/^http:/) },
    checkout: { url: `${toss.url}/v1/payments/${payment.paymentKey}/checkout` },
  });
  expect(payment.paymentKey).toMatch(/^\w{5}\d{14}\w{5}$/);
});

test.each([
  [
    "EASY_PAY",
    "간편결제",
    { easyPay: { provider: "토스페이", amount: 15_000, discountAmount: 0 }, card: null },
  ],
  ["TRANSFER", "계좌이체", { transfer: { bankCode: "06", settlementStatus: "INCOMPLETED" }, card: null }],
])("%s fills its own object only", async (method, name, filled) => {
  const { body } = await toss.confirm(await toss.authorize({ method }));
  expect(body).toMatchObject({ method: name, status: "DONE", virtualAccount: null, ...filled });
});

test("Accept-Language: en names methods in English", async () => {
  const { body } = await toss.confirm(await toss.authorize(), { "accept-language": "en-US" });
  expect(body).toMatchObject({ method: "CARD", card: { cardType: "CREDIT" } });
});

describe("time", () => {
  test("ten minutes after authentication it can still be confirmed, a second later not", async () => {
    const [early, late] = [await toss.authorize(), await toss.authorize()];
    await advance(10 * minuteMs - 2000);
    expect((await toss.confirm(early)).status).toBe(200);
    await advance(4000);
    const answer = await toss.confirm(late);
    expect([answer.status, answer.body]).toEqual([
      404,
      {
        code: "NOT_FOUND_PAYMENT_SESSION",
        message: "결제 시간이 만료되어 결제 진행 데이터가 존재하지 않습니다.",
      },
    ]);
    expect((await toss.api("GET", `/v1/payments/${late.paymentKey}`)).body).toMatchObject({
      status: "EXPIRED",
      method: null,
      card: null,
      approvedAt: null,
      lastTransactionKey: null,
      receipt: null,
      secret: null,
      useEscrow: null,
      cancels: null,
      balanceAmount: 15_000,
      failure: { code: "EXPIRED_PAYMENT", message: "결제가 만료되었습니다. 다시 시도해주세요." },
    });
  });

  test("a window is open for thirty minutes", async () => {
    const open = await toss.api("POST", "/sdk/payments", {
      clientKey: "test_ck_dangolSandboxClient01",
      method: "카드",
      params: { amount: 1000, orderId: "order-left-open", orderName: "백자 머그" },
    });
    expect(open.status).toBe(200);
    const status = async () => (await toss.api("GET", "/v1/payments/orders/order-left-open")).body.status;
    await advance(30 * minuteMs - 2000);
    expect(await status()).toBe("READY");
    await advance(4000);
    expect(await status()).toBe("EXPIRED");
  });

  test("the clock never goes back", async () => {
    expect((await advance(-1)).status).toBe(400);
  });
});

test("an order is known by its approved payment, else by its newest", async () => {
  const orderId = "order-with-attempts";
  const look = async () => (await toss.api("GET", `/v1/payments/orders/${orderId}`)).body;
  const first = await toss.authorize({ orderId });
  const second = await toss.authorize({ orderId });
  expect((await look()).paymentKey).toBe(second.paymentKey);
  await toss.confirm(first);
  expect(await look()).toMatchObject({ paymentKey: first.paymentKey, status: "DONE" });
});

test("an order id that was approved or canceled cannot be used again", async () => {
  const paid = await toss.paid();
  await toss.cancel(paid.paymentKey, { cancelReason: "변심" });
  const again = await toss.api("POST", "/sandbox/authorize", { orderId: paid.orderId, amount: 1000 });
  expect([again.status, again.body.code]).toEqual([400, "DUPLICATED_ORDER_ID"]);
});

describe("GET /v1/transactions", () => {
  interface Row {
    transactionKey: string;
    amount: number;
    status: string;
    orderId: string;
  }
  const list = (query: string) => toss.api<Row[]>("GET", `/v1/transactions?${query}`);
  const today = new Date(Date.now() + 9 * 60 * minuteMs).toISOString().slice(0, 10);
  const wholeDay = `startDate=${today}&endDate=${today}T23:59:59`;

  test("one row for each approval and each cancel, page by page", async () => {
    const { paymentKey, orderId } = await toss.paid();
    await toss.cancel(paymentKey, { cancelReason: "변심", cancelAmount: 5000 });
    await toss.paid();
    const all = (await list(wholeDay)).body;
    expect(all.map(({ amount, status }) => [amount, status])).toEqual([
      [15_000, "DONE"],
      [5000, "PARTIAL_CANCELED"],
      [15_000, "DONE"],
    ]);
    expect(all[1]).toMatchObject({ orderId, paymentKey, method: "카드", currency: "KRW", useEscrow: false });
    const first = (await list(`${wholeDay}&limit=2`)).body;
    expect(first).toEqual(all.slice(0, 2));
    expect((await list(`${wholeDay}&startingAfter=${first[1]?.transactionKey}`)).body).toEqual(all.slice(2));
  });

  test("only the asked for time is listed", async () => {
    await toss.paid();
    expect((await list("startDate=2020-01-01&endDate=2020-12-31")).body).toEqual([]);
    await advance(24 * 60 * minuteMs);
    await toss.paid();
    expect((await list(wholeDay)).body).toHaveLength(1);
  });

  test.each([
    ["startDate=yesterday&endDate=2026-01-01", 400, "INVALID_DATE"],
    ["startDate=2026-02-30&endDate=2026-03-01", 400, "INVALID_DATE"],
    ["startDate=2026-03-01&endDate=2026-01-01", 400, "INVALID_DATE"],
    ["endDate=2026-01-01", 400, "INVALID_DATE"],
    [`${wholeDay}&startingAfter=nothing`, 400, "INVALID_TRANSACTION_KEY"],
    [`${wholeDay}&limit=5001`, 400, "INVALID_REQUEST"],
  ])("%s → %i %s", async (query, status, code) => {
    const answer = await toss.api("GET", `/v1/transactions?${query}`);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });
});

test.each([
  ["startDate=2026-01-01&endDate=2026-01-31", 200, "[]"],
  ["startDate=2026-01-01T00:00:00&endDate=2026-01-31", 400, "INVALID_DATE"],
  ["startDate=2026-01-01&endDate=2026-01-31&dateType=someday", 400, "INVALID_REQUEST"],
])("settlements of %s → %i %s", async (query, status, answer) => {
  const { status: answered, text } = await toss.api("GET", `/v1/settlements?${query}`);
  expect(answered).toBe(status);
  expect(text).toContain(answer);
});
