import { describe, expect, test } from "vitest";
import { answerOf, tossPayment } from "./toss-answer";

const asked = { providerOrderId: "order-1", amount: 15_000, paymentKey: "key-1" };
const done = {
  ...{ paymentKey: "key-1", orderId: "order-1", status: "DONE", method: "카드", currency: "KRW" },
  ...{ totalAmount: 15_000, balanceAmount: 15_000, approvedAt: "2026-01-05T10:16:02+09:00" },
  ...{ lastTransactionKey: "tx-1", secret: "ps_1", easyPay: null, failure: null, cancels: null },
  receipt: { url: "https://receipts.example/key-1" },
};
const cancelOf = (cancelAmount: number, refundableAmount: number) => ({
  ...{ cancelAmount, refundableAmount, transactionKey: `cancel-${refundableAmount}`, cancelStatus: "DONE" },
});
const account = { bankCode: "88", accountNumber: "X123", customerName: "김단골" };

const say = (changes: Record<string, unknown>) =>
  answerOf(asked, tossPayment.parse({ ...done, failure: null, ...changes }));

test("a payment that was approved", () => {
  expect(say({})).toEqual({
    kind: "approved",
    payment: {
      ...{ paymentKey: "key-1", transactionKey: "tx-1", method: "CARD", amount: 15_000, secret: "ps_1" },
      receiptUrl: "https://receipts.example/key-1",
      approvedAt: new Date("2026-01-05T01:16:02Z"),
    },
  });
});

test("easy pay is told by its object, not by the method, which is the card's in older answers", () => {
  const easyPay = { provider: "토스페이", amount: 0, discountAmount: 0 };
  expect(say({ easyPay })).toMatchObject({ payment: { method: "EASY_PAY" } });
});

test("fields, methods and states that are new to us pass", () => {
  expect(say({ method: "귤", newField: { deep: true } })).toMatchObject({
    kind: "approved",
    payment: { method: "귤" },
  });
  expect(say({ status: "PONDERING" })).toEqual({ kind: "unknown", problem: "status PONDERING", code: null });
});

describe("a payment of another order, amount or currency is nobody's we know", () => {
  const takenOrOpen = ["DONE", "PARTIAL_CANCELED", "READY", "IN_PROGRESS", "WAITING_FOR_DEPOSIT", "CANCELED"];
  test.each(takenOrOpen)("%s", (status) => {
    expect(say({ status, totalAmount: 100 }).kind).toBe("foreign");
    expect(say({ status, currency: "USD" }).kind).toBe("foreign");
    expect(say({ status, orderId: "order-2" }).kind).toBe("foreign");
    expect(say({ status, paymentKey: "key-2" }).kind).toBe("foreign");
  });

  test("one that took nothing is over whatever it was for, but for another order it is not ours", () => {
    expect(say({ status: "ABORTED", totalAmount: 100 }).kind).toBe("declined");
    expect(say({ status: "ABORTED", orderId: "order-2" }).kind).toBe("foreign");
  });

  test("what is told of it proves nothing and opens nothing", () => {
    expect(JSON.stringify(say({ orderId: "order-2" }))).not.toMatch(/key-1|ps_1/);
  });
});

test("money that went back in part is still an approval", () => {
  const answer = say({
    status: "PARTIAL_CANCELED",
    balanceAmount: 5_000,
    cancels: [cancelOf(10_000, 5_000)],
  });
  expect(answer).toMatchObject({ kind: "approved", payment: { amount: 15_000, transactionKey: null } });
});

test.each([
  ["CANCELED", [cancelOf(15_000, 0)]],
  ["PARTIAL_CANCELED", [cancelOf(10_000, 5_000), cancelOf(5_000, 0)]],
])("money that all went back: %s", (status, cancels) => {
  expect(say({ status, balanceAmount: 0, cancels }).kind).toBe("returned");
});

test("an account cancelled before anybody paid into it took nothing", () => {
  const canceled = { status: "CANCELED", balanceAmount: 0, approvedAt: null, cancels: [cancelOf(15_000, 0)] };
  expect(say(canceled)).toMatchObject({ kind: "declined", code: "PAYMENT_CANCELED", paymentKey: "key-1" });
});

test.each([
  ["2026-01-12T10:16:02+09:00", "2026-01-12T01:16:02.000Z"],
  ["2026-01-12T10:16:02", "2026-01-12T01:16:02.000Z"],
])("an account to pay into, its day in Korean time with an offset or without: %s", (dueDate, dueAt) => {
  const virtualAccount = { ...account, dueDate };
  const answer = say({ status: "WAITING_FOR_DEPOSIT", approvedAt: null, method: "가상계좌", virtualAccount });
  expect(answer).toMatchObject({
    kind: "waiting",
    payment: { method: "VIRTUAL_ACCOUNT", transactionKey: null, approvedAt: null, secret: "ps_1" },
    account: { bank: "신한은행", accountNumber: "X123", holder: "김단골", dueAt: new Date(dueAt) },
  });
});

test.each([null, { ...account, dueDate: "someday" }])(
  "a deposit nobody could make is no promise: %j",
  (at) => {
    expect(say({ status: "WAITING_FOR_DEPOSIT", approvedAt: null, virtualAccount: at }).kind).toBe("unknown");
  },
);

test.each([
  ["READY", false],
  ["IN_PROGRESS", true],
])("%s has taken nothing", (status, authenticated) => {
  const answer = say({ status, approvedAt: null });
  expect(answer).toEqual({ kind: "untouched", paymentKey: "key-1", authenticated });
});

test("a payment that ended without money says why, in Toss's words when it has some", () => {
  const failure = { code: "EXPIRED_PAYMENT", message: "결제가 만료되었습니다." };
  expect(say({ status: "EXPIRED", failure, approvedAt: null, method: null })).toEqual({
    ...{ kind: "declined", paymentKey: "key-1" },
    ...failure,
  });
  expect(say({ status: "ABORTED", approvedAt: null })).toMatchObject({ kind: "declined", code: "ABORTED" });
});
