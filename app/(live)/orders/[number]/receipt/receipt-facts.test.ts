import { expect, test } from "vitest";
import { receiptFacts } from "./receipt-facts";

const labels = {
  COMPLETED: { label: "결제완료", tone: "good" },
  PARTIALLY_CANCELED: { label: "일부환불", tone: "warn" },
  CANCELED: { label: "전액환불", tone: "neutral" },
};
const paid = {
  status: "COMPLETED",
  method: "CARD",
  amount: 11_000,
  balancePart: 1_000,
  refunded: 0,
  approvedAt: "2026-11-20T03:00:00Z",
} as const;
const facts = (more: Partial<Parameters<typeof receiptFacts>[0]>) =>
  Object.fromEntries(receiptFacts({ ...paid, ...more }, labels));

test("what was paid says how, and nothing of a refund", () => {
  expect(facts({})).toMatchObject({ "결제 수단": "카드 11,000원 + 잔액 1,000원", "결제 상태": "결제완료" });
  expect(Object.keys(facts({})).join()).not.toContain("환불");
});

test("what went back in part says how much, and what is left", () => {
  expect(facts({ status: "PARTIALLY_CANCELED", refunded: 2_000 })).toMatchObject({
    "결제 상태": "일부환불",
    "환불한 금액": "−2,000원",
    "남은 결제 금액": "10,000원",
  });
});

test("what went back altogether is not on paper as paid", () => {
  expect(facts({ status: "CANCELED", refunded: 12_000 })).toMatchObject({
    "결제 상태": "전액환불",
    "환불한 금액": "−12,000원",
    "남은 결제 금액": "0원",
  });
});

test("what is paid by nothing but the balance says so", () => {
  expect(facts({ method: "BALANCE", amount: 0, balancePart: 12_000 })).toMatchObject({
    "결제 수단": "잔액 12,000원",
  });
});
