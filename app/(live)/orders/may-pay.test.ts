import { expect, test } from "vitest";
import { mayCancel, mayPay } from "./may-pay";

const now = new Date("2026-11-20T10:00:00Z");
const later = "2026-11-20T10:05:00Z";

test.each([
  ["CREATED", null, true],
  ["PAYMENT_FAILED", "FAILED", true],
  ["PAYMENT_PENDING", "REQUESTED", true],
  ["PAYMENT_PENDING", "WAITING_FOR_DEPOSIT", false],
  ["PAYMENT_PENDING", "UNKNOWN", false],
  ["PAID", "COMPLETED", false],
  ["EXPIRED", null, false],
] as const)("%s with a payment %s may be paid: %s", (status, payment, may) => {
  expect(mayPay({ status, expiresAt: later, payment: payment && { status: payment } }, now)).toBe(may);
});

test("an order whose time is over cannot be paid, whenever the job gets to it", () => {
  expect(mayPay({ status: "CREATED", expiresAt: now.toISOString(), payment: null }, now)).toBe(false);
});

test("where the payment is not known, an order under way is looked at first", () => {
  expect(mayPay({ status: "PAYMENT_PENDING", expiresAt: later }, now)).toBe(false);
  expect(mayPay({ status: "CREATED", expiresAt: later }, now)).toBe(true);
});

test("nothing is cancelled while its outcome is unknown, nor once it is paid", () => {
  expect(mayCancel({ status: "PAYMENT_PENDING", expiresAt: later, payment: { status: "UNKNOWN" } })).toBe(
    false,
  );
  expect(mayCancel({ status: "PAID", expiresAt: later, payment: { status: "COMPLETED" } })).toBe(false);
  expect(mayCancel({ status: "CREATED", expiresAt: later, payment: null })).toBe(true);
});
