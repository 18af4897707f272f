import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type RunningToss, startToss } from "./testing/start-toss";

let toss: RunningToss;
beforeAll(async () => {
  toss = await startToss();
});
afterAll(() => toss.close());

const cancelReason = "단순 변심";

test("a full cancel ends CANCELED; once more is ALREADY_CANCELED_PAYMENT", async () => {
  const { paymentKey } = await toss.paid();
  const { status, body } = await toss.cancel(paymentKey, { cancelReason });
  expect(status).toBe(200);
  expect(body).toMatchObject({
    status: "CANCELED",
    totalAmount: 15_000,
    balanceAmount: 0,
    suppliedAmount: 0,
    vat: 0,
  });
  expect(body.cancels).toEqual([
    {
      cancelAmount: 15_000,
      cancelReason,
      taxFreeAmount: 0,
      taxExemptionAmount: 0,
      refundableAmount: 0,
      cardDiscountAmount: 0,
      transferDiscountAmount: 0,
      easyPayDiscountAmount: 0,
      canceledAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+09:00$/),
      transactionKey: body.lastTransactionKey,
      receiptKey: null,
      cancelStatus: "DONE",
      cancelRequestId: null,
    },
  ]);
  const again = await toss.cancel(paymentKey, { cancelReason });
  expect([again.status, again.body]).toEqual([
    400,
    { code: "ALREADY_CANCELED_PAYMENT", message: "이미 취소된 결제 입니다." },
  ]);
});

test("parts down to zero stay PARTIAL_CANCELED; once more is NOT_CANCELABLE_AMOUNT", async () => {
  const { paymentKey } = await toss.paid();
  const keys = new Set<string | null>();
  for (const [cancelAmount, balance] of [
    [5000, 10_000],
    [3000, 7000],
  ] as const) {
    const { body } = await toss.cancel(paymentKey, { cancelReason, cancelAmount });
    expect(body).toMatchObject({ status: "PARTIAL_CANCELED", balanceAmount: balance });
    expect(body.suppliedAmount + body.vat).toBe(balance);
    expect(body.cancels?.at(-1)).toMatchObject({ cancelAmount, refundableAmount: balance });
    keys.add(body.lastTransactionKey);
  }
  const rest = await toss.cancel(paymentKey, { cancelReason });
  expect(rest.body).toMatchObject({ status: "PARTIAL_CANCELED", balanceAmount: 0 });
  keys.add(rest.body.lastTransactionKey);
  expect([rest.body.cancels?.length, keys.size]).toEqual([3, 3]);
  const again = await toss.cancel(paymentKey, { cancelReason });
  expect([again.status, again.body]).toEqual([
    403,
    { code: "NOT_CANCELABLE_AMOUNT", message: "취소 할 수 없는 금액 입니다." },
  ]);
});

test("a refundableAmount that is not the balance executes nothing", async () => {
  const { paymentKey } = await toss.paid();
  await toss.cancel(paymentKey, { cancelReason, cancelAmount: 5000 });
  const missed = await toss.cancel(paymentKey, {
    cancelReason,
    cancelAmount: 5000,
    refundableAmount: 15_000,
  });
  expect([missed.status, missed.body]).toEqual([
    400,
    { code: "NOT_MATCHES_REFUNDABLE_AMOUNT", message: "잔액 결과가 일치하지 않습니다." },
  ]);
  const met = await toss.cancel(paymentKey, { cancelReason, cancelAmount: 5000, refundableAmount: 10_000 });
  expect(met.body).toMatchObject({ balanceAmount: 5000 });
  expect(met.body.cancels).toHaveLength(2);
});

describe("a cancel is refused and changes nothing", () => {
  test.each<[string, number, string, object]>([
    ["more than the balance", 403, "NOT_CANCELABLE_AMOUNT", { cancelReason, cancelAmount: 15_001 }],
    ["nothing", 400, "INVALID_REQUEST", { cancelReason, cancelAmount: 0 }],
    ["a negative amount", 400, "INVALID_REQUEST", { cancelReason, cancelAmount: -1 }],
    ["a fraction", 400, "INVALID_REQUEST", { cancelReason, cancelAmount: 0.5 }],
    ["no reason", 400, "INVALID_REQUEST", { cancelAmount: 1 }],
    ["a reason over 200 characters", 400, "INVALID_REQUEST", { cancelReason: "가".repeat(201) }],
    ["another currency", 400, "INVALID_REQUEST", { cancelReason, currency: "USD" }],
  ])("%s → %i %s", async (_, status, code, body) => {
    const { paymentKey } = await toss.paid();
    const answer = await toss.cancel(paymentKey, body);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    const after = await toss.api("GET", `/v1/payments/${paymentKey}`);
    expect(after.body).toMatchObject({ status: "DONE", balanceAmount: 15_000, cancels: null });
  });

  test("an unknown payment → 404 NOT_FOUND_PAYMENT", async () => {
    expect((await toss.cancel("nothing", { cancelReason })).body.code).toBe("NOT_FOUND_PAYMENT");
  });

  test("a payment that was never confirmed → 403 NOT_CANCELABLE_PAYMENT", async () => {
    const { paymentKey } = await toss.authorize();
    const answer = await toss.cancel(paymentKey, { cancelReason });
    expect([answer.status, answer.body.code]).toEqual([403, "NOT_CANCELABLE_PAYMENT"]);
  });

  test("a part of an escrow payment → 403 NOT_ALLOWED_PARTIAL_REFUND", async () => {
    const { paymentKey } = await toss.paid({ useEscrow: true });
    expect((await toss.cancel(paymentKey, { cancelReason, cancelAmount: 1 })).body.code).toBe(
      "NOT_ALLOWED_PARTIAL_REFUND",
    );
    expect((await toss.cancel(paymentKey, { cancelReason })).body.status).toBe("CANCELED");
  });
});

test("sixteen simultaneous cancels of 5,000 never take more than was paid", async () => {
  const { paymentKey } = await toss.paid();
  const answers = await Promise.all(
    Array.from({ length: 16 }, () => toss.cancel(paymentKey, { cancelReason, cancelAmount: 5000 })),
  );
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(3);
  expect((await toss.api("GET", `/v1/payments/${paymentKey}`)).body).toMatchObject({
    balanceAmount: 0,
    cancels: { length: 3 },
  });
});

test("a transfer cannot be canceled after 180 days", async () => {
  const late = await startToss();
  const { paymentKey } = await late.paid({ method: "TRANSFER" });
  await late.api("POST", "/sandbox/clock", { advanceMs: 181 * 24 * 60 * 60 * 1000 });
  const answer = await late.cancel(paymentKey, { cancelReason });
  expect([answer.status, answer.body.code]).toEqual([403, "EXCEED_MAX_REFUND_DUE"]);
  await late.close();
});
