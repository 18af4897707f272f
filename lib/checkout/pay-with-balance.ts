import { spendIssue } from "@/lib/coupon/move-spend-issue";
import { couponNotUsable } from "@/lib/coupon/refusals";
import { confirmStock } from "@/lib/inventory/confirm-stock";
import type { LockedOrder } from "@/lib/order/lock-order";
import { payOrder } from "@/lib/order/move-pay-order";
import { requestOrderPayment } from "@/lib/order/move-request-payment";
import { createPayment, type NewPayment } from "@/lib/payment/create-payment";
import type { ActingAs } from "@/lib/platform/actor";
import type { Tx } from "@/lib/platform/database";
import { takeBalance } from "@/lib/wallet/take-balance";
import { reservationReference } from "./reservation-reference";
import { reserveAgain } from "./reserve-again";

type Ours = Pick<
  LockedOrder,
  "id" | "number" | "userId" | "status" | "reservation" | "couponIssueId" | "lines"
>;

/** Balance, stock, coupon, payment and order move together or not at all. Nothing to pay is paid the same way. */
export async function payWithBalance(
  tx: Tx,
  order: Ours,
  payment: NewPayment,
  actor: ActingAs,
): Promise<void> {
  const again = order.status === "PAYMENT_FAILED";
  // A declined order cannot become a paid one without being asked for again: its history shows both.
  if (again) await requestOrderPayment(tx, order, actor);
  const reservation = order.reservation + (again ? 1 : 0);
  await createPayment(tx, payment, actor);
  await takeBalance(tx, {
    userId: order.userId,
    amount: payment.balancePart,
    reference: `payment:${payment.id}`,
    note: `주문 ${order.number}`,
  });
  const used = await spendIssue(tx, { orderId: order.id, actor });
  if (order.couponIssueId && !used) throw couponNotUsable("회수되어 쓸 수 없는 쿠폰이에요.", "REVOKED");
  await payOrder(tx, { orderId: order.id, paymentId: payment.id }, actor);
  if (again) await reserveAgain(tx, order, actor);
  const reference = reservationReference({ id: order.id, reservation });
  await confirmStock(tx, { orderId: order.id, reference, actor, lines: order.lines });
}
