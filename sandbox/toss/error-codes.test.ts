import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { errorTables } from "./errors/find-error";
import { type Confirm, type RunningToss, startToss } from "./testing/start-toss";

let toss: RunningToss;
beforeAll(async () => {
  toss = await startToss();
});
afterAll(() => toss.close());

const families = [
  { area: "confirm", method: "POST", path: "/v1/payments/confirm", codes: 47 },
  { area: "lookup", method: "GET", path: "/v1/payments/made-up", codes: 7 },
  { area: "cancel", method: "POST", path: "/v1/payments/made-up/cancel", codes: 30 },
  { area: "virtualAccounts", method: "POST", path: "/v1/virtual-accounts", codes: 10 },
  { area: "transactions", method: "GET", path: "/v1/transactions", codes: 4 },
  { area: "settlements", method: "GET", path: "/v1/settlements", codes: 5 },
] as const;

describe.each(families)("$method $path", ({ area, method, path, codes }) => {
  const table = Object.entries(errorTables[area]);

  test(`knows all its ${codes} codes`, () => expect(table).toHaveLength(codes));

  test.each(table)(
    "the test code %s is answered with its own status and message",
    async (code, [status, message]) => {
      const answer = await toss.api(method, path, undefined, { "tosspayments-test-code": code });
      expect(answer.status).toBe(status);
      expect(answer.body).toMatchObject({ code, message });
    },
  );
});

test.each([
  ["REJECT_CARD_PAYMENT", 403, "한도초과 혹은 잔액부족으로 결제에 실패했습니다."],
  ["ALREADY_PROCESSED_PAYMENT", 400, "이미 처리된 결제 입니다."],
  ["PROVIDER_ERROR", 400, "일시적인 오류가 발생했습니다. 잠시 후 다시 시도해주세요."],
  ["IDEMPOTENT_REQUEST_PROCESSING", 409, "이전 멱등 요청이 처리중입니다."],
  [
    "DUPLICATED_ORDER_ID",
    400,
    "이미 승인 및 취소가 진행된 중복된 주문번호 입니다. 다른 주문번호로 진행해주세요.",
  ],
  ["FAILED_PAYMENT_INTERNAL_SYSTEM_PROCESSING", 500, "결제가 완료되지 않았어요. 다시 시도해주세요."],
  ["COMMON_ERROR", 500, "일시적인 오류가 발생했습니다. 잠시 후 다시 시도해주세요."],
  ["NO_SUCH_CODE", 400, "유효하지 않은 테스트 코드입니다."],
])("at confirm the test code %s answers %i: %s", async (code, status, message) => {
  const answer = await toss.confirm(madeUp, { "tosspayments-test-code": code });
  expect(answer.status).toBe(status);
  expect(answer.body.message).toBe(message);
  expect(answer.body.code).toBe(code === "NO_SUCH_CODE" ? "INVALID_TEST_CODE" : code);
});

test("a test code changes nothing and is answered again under the same idempotency key", async () => {
  const payment = await toss.authorize();
  const headers = { "idempotency-key": `test-code-${payment.orderId}` };
  const tested = () => toss.confirm(payment, { ...headers, "tosspayments-test-code": "REJECT_CARD_COMPANY" });
  expect([(await tested()).status, (await tested()).status]).toEqual([403, 403]);
  expect((await toss.confirm(payment, headers)).body.status).toBe("DONE");
});

const madeUp: Confirm = { paymentKey: "tsand20260101000000AAAAA", orderId: "order-made-up", amount: 1000 };

describe("confirm refuses by real cause", () => {
  test.each<[string, number, string, () => Promise<Partial<Confirm> | Record<string, unknown>>]>([
    ["an unknown payment key", 404, "NOT_FOUND_PAYMENT_SESSION", async () => madeUp],
    [
      "another order id",
      403,
      "FORBIDDEN_REQUEST",
      async () => ({ ...(await toss.authorize()), orderId: "order-other" }),
    ],
    [
      "another amount",
      403,
      "FORBIDDEN_REQUEST",
      async () => ({ ...(await toss.authorize()), amount: 14_999 }),
    ],
    ["a second confirm", 400, "ALREADY_PROCESSED_PAYMENT", () => toss.paid()],
    ["a card below 100", 400, "BELOW_MINIMUM_AMOUNT", () => toss.authorize({ amount: 99 })],
    [
      "an account below 200",
      400,
      "BELOW_MINIMUM_AMOUNT",
      () => toss.authorize({ amount: 199, method: "TRANSFER" }),
    ],
    [
      "a transfer above ten million",
      400,
      "EXCEEDS_TRANSFER_AMOUNT_MAXIMUM",
      () => toss.authorize({ amount: 10_000_001, method: "TRANSFER" }),
    ],
    [
      "instalments below 50,000",
      400,
      "NOT_SUPPORTED_MONTHLY_INSTALLMENT_PLAN_BELOW_AMOUNT",
      () => toss.authorize({ amount: 49_999, installmentMonths: 3 }),
    ],
    ["a missing order id", 400, "INVALID_REQUEST", async () => ({ paymentKey: "x", amount: 1 })],
    [
      "a fraction of a won",
      400,
      "INVALID_REQUEST",
      async () => ({ ...(await toss.authorize()), amount: 15_000.5 }),
    ],
    [
      "another merchant's client key",
      404,
      "NOT_FOUND_PAYMENT_SESSION",
      () => toss.authorize({ clientKey: "test_ck_someoneElse" }),
    ],
    [
      "a stopped card",
      400,
      "INVALID_STOPPED_CARD",
      () => toss.authorize({ outcome: { declineCode: "INVALID_STOPPED_CARD" } }),
    ],
  ])("%s → %i %s", async (_, status, code, prepare) => {
    const answer = await toss.api("POST", "/v1/payments/confirm", await prepare());
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  test("a body that is not JSON → 400 INVALID_REQUEST", async () => {
    const answer = await toss.api("POST", "/v1/payments/confirm", "{paymentKey");
    expect([answer.status, answer.body.code]).toEqual([400, "INVALID_REQUEST"]);
  });

  test("a declined payment is ABORTED with its failure, and stays so", async () => {
    const payment = await toss.authorize({ outcome: { declineCode: "REJECT_CARD_PAYMENT" } });
    expect((await toss.confirm(payment)).status).toBe(403);
    const { body } = await toss.api("GET", `/v1/payments/${payment.paymentKey}`);
    expect(body).toMatchObject({
      status: "ABORTED",
      method: "카드",
      secret: null,
      approvedAt: null,
      balanceAmount: 15_000,
      failure: { code: "REJECT_CARD_PAYMENT", message: "한도초과 혹은 잔액부족으로 결제에 실패했습니다." },
    });
    expect((await toss.confirm(payment)).body.code).toBe("NOT_FOUND_PAYMENT_SESSION");
  });

  test("a mismatch leaves the payment to be confirmed rightly", async () => {
    const payment = await toss.authorize();
    await toss.confirm({ ...payment, amount: 1 });
    expect((await toss.confirm(payment)).body.status).toBe("DONE");
  });

  test("a second payment for an order that is paid → 400 DUPLICATED_ORDER_ID", async () => {
    const orderId = "order-with-two-windows";
    const [first, second] = [await toss.authorize({ orderId }), await toss.authorize({ orderId })];
    expect((await toss.confirm(first)).status).toBe(200);
    expect((await toss.confirm(second)).body.code).toBe("DUPLICATED_ORDER_ID");
  });
});

test("two simultaneous confirms: one wins, the other hears that the first is being worked on", async () => {
  const payment = await toss.authorize();
  await toss.api("POST", "/sandbox/faults", { match: "POST /v1/payments/confirm", mode: "slow", ms: 80 });
  const first = toss.confirm(payment);
  await new Promise((resolve) => setTimeout(resolve, 30));
  const second = await toss.confirm(payment);
  expect([second.status, second.body]).toEqual([
    500,
    { code: "FAILED_PAYMENT_INTERNAL_SYSTEM_PROCESSING", message: "[S008] 기존 요청을 처리중입니다." },
  ]);
  expect((await first).body.status).toBe("DONE");
});

test("sixteen confirms at once approve once", async () => {
  const payment = await toss.authorize();
  const before = (await toss.state()).effects.approved;
  const answers = await Promise.all(Array.from({ length: 16 }, () => toss.confirm(payment)));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  const others = new Set(answers.filter(({ status }) => status !== 200).map(({ body }) => body.code));
  for (const code of others) {
    expect(["FAILED_PAYMENT_INTERNAL_SYSTEM_PROCESSING", "ALREADY_PROCESSED_PAYMENT"]).toContain(code);
  }
  expect((await toss.state()).effects.approved).toBe(before + 1);
});

test.each([
  ["an unknown payment", "GET", "/v1/payments/nothing", 404, "NOT_FOUND_PAYMENT"],
  ["an unknown order", "GET", "/v1/payments/orders/nothing", 404, "NOT_FOUND_PAYMENT"],
  ["an unknown path", "GET", "/v1/nothing", 404, "NOT_FOUND"],
  ["a known path asked otherwise", "DELETE", "/v1/payments/x", 404, "NOT_FOUND_HTTP_METHOD"],
])("%s → %s %s: %i %s", async (_, method, path, status, code) => {
  const answer = await toss.api(method, path);
  expect([answer.status, answer.body.code]).toEqual([status, code]);
});
