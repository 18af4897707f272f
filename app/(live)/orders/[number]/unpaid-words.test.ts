import { expect, test } from "vitest";
import { unpaidWords } from "./unpaid-words";

const card = { method: "CARD", failure: null } as const;

test("an attempt that was closed with its order was not refused by anybody", () => {
  const failure = { code: "ORDER_CANCELED", message: "주문을 취소해서 결제도 닫혔어요." };
  expect(unpaidWords({ ...card, status: "FAILED", failure }, "CANCELED")).toEqual({
    text: failure.message,
    tone: "muted",
    label: "결제하지 않음",
  });
});

test("what the card company refused stays a refusal", () => {
  const failure = { code: "REJECT_CARD_PAYMENT", message: "한도를 넘었어요." };
  const words = unpaidWords({ ...card, status: "FAILED", failure }, "PAYMENT_FAILED");
  expect(words).toEqual({ text: failure.message, tone: "bad" });
});

test("a window that was closed before the bank was chosen has issued no account, and says so", () => {
  const words = unpaidWords(
    { status: "REQUESTED", method: "VIRTUAL_ACCOUNT", failure: null },
    "PAYMENT_PENDING",
  );
  expect(words?.text).toContain("아직 계좌를 받지 않았어요");
});

test("an order that is over does not promise a payment", () => {
  expect(unpaidWords(null, "EXPIRED")?.text).toContain("끝난 주문");
  expect(unpaidWords(null, "CREATED")?.text).toContain("아직");
});

test("what is paid, or waits for a deposit, has nothing unpaid to say", () => {
  for (const status of ["COMPLETED", "WAITING_FOR_DEPOSIT", "CANCELED"] as const)
    expect(unpaidWords({ ...card, status }, "PAID")).toBeNull();
});
