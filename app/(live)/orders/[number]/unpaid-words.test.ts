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

test("what the card company refused stays a refusal, in the shop's words where it has some", () => {
  const said = (failure: { code: string; message: string }) =>
    unpaidWords({ ...card, status: "FAILED", failure }, "PAYMENT_FAILED");
  const known = said({ code: "REJECT_CARD_PAYMENT", message: "한도초과로 결제에 실패했습니다." });
  expect(known).toEqual({ text: expect.stringContaining("카드사에서 거절했어요"), tone: "bad" });
  const unknown = { code: "SOMETHING_NEW", message: "카드사 점검 중입니다." };
  expect(said(unknown)).toEqual({ text: unknown.message, tone: "bad" });
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
  const failure = { code: "REJECT_CARD_PAYMENT", message: "한도초과로 결제에 실패했습니다." };
  for (const status of ["EXPIRED", "CANCELED"] as const)
    expect(unpaidWords({ ...card, status: "FAILED", failure }, status)?.text).toBe(failure.message);
});

test("what is paid, or waits for a deposit, has nothing unpaid to say", () => {
  for (const status of ["COMPLETED", "WAITING_FOR_DEPOSIT", "CANCELED"] as const)
    expect(unpaidWords({ ...card, status }, "PAID")).toBeNull();
});
