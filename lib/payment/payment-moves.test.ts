import { expect, test } from "vitest";
import { unreachable } from "@/lib/platform/moves";
import { PaymentStatus, RefundStatus } from "@/prisma/generated/enums";
import { openStatuses, paymentMoves } from "./payment-moves";
import { refundMoves } from "./refund-moves";

test("every state of a payment and of a refund can be reached", () => {
  expect(unreachable(paymentMoves, "REQUESTED", Object.values(PaymentStatus))).toEqual([]);
  expect(unreachable(refundMoves, "REQUESTED", Object.values(RefundStatus))).toEqual([]);
});

test("an open attempt can still be approved, and nothing that is open is reached from what is over", () => {
  expect([...paymentMoves.complete.from].sort()).toEqual([...openStatuses].sort());
  const open: readonly string[] = openStatuses;
  for (const { from, to } of Object.values(paymentMoves))
    if (open.includes(to)) expect(from.every((status) => open.includes(status))).toBe(true);
});
