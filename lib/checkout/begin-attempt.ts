import { requireHeldIssue } from "@/lib/coupon/require-held-issue";
import type { LockedOrder } from "@/lib/order/lock-order";
import { requestOrderPayment } from "@/lib/order/move-request-payment";
import { unpaidStatuses } from "@/lib/order/order-moves";
import { orderStateConflict } from "@/lib/order/refusals";
import { createPayment, type NewPayment } from "@/lib/payment/create-payment";
import { isBeingAsked } from "@/lib/payment/is-being-asked";
import type { Attempt } from "@/lib/payment/queries";
import { paymentUnderWay, tooLittleToAsk } from "@/lib/payment/refusals";
import type { ActingAs } from "@/lib/platform/actor";
import type { Tx } from "@/lib/platform/database";
import { holdBalance } from "@/lib/wallet/hold-balance";
import { payWithBalance } from "./pay-with-balance";
import { reserveAgain } from "./reserve-again";
import { voidAttempt } from "./void-attempt";

type Begin = {
  order: LockedOrder;
  /** Those of the order that are open. */
  underWay: readonly Attempt[];
  attempt: NewPayment;
  actor: ActingAs;
};

/** Card companies and banks move no less. */
const leastAsked = 100;

/**
 * Makes everything ready for money to move: the goods, the coupon, the part that comes from the balance. Whoever moves
 * several of them takes them in one order: the order, its payment, the wallet, the coupon, the stock.
 */
export async function beginAttempt(tx: Tx, { order, underWay, attempt, actor }: Begin): Promise<void> {
  const { id, status, isDue, userId, couponIssueId } = order;
  if (isDue || !unpaidStatuses.some((unpaid) => unpaid === status))
    throw orderStateConflict("requestPayment");
  if (attempt.provider === "TOSS" && attempt.amount < leastAsked) throw tooLittleToAsk(leastAsked);
  let waitedForDeposit = false;
  for (const earlier of underWay) {
    // A window somebody left open gives way to the new one; a question on its way to the provider does not.
    if (isBeingAsked(earlier)) throw paymentUnderWay();
    const { hadAccount } = await voidAttempt(tx, { order, reason: "SUPERSEDED", actor });
    waitedForDeposit ||= hadAccount;
  }
  if (attempt.provider === "INTERNAL") return payWithBalance(tx, order, attempt, actor);
  await createPayment(tx, attempt, actor);
  await holdBalance(tx, { userId, amount: attempt.balancePart });
  if (couponIssueId) await requireHeldIssue(tx, { orderId: id });
  await requestOrderPayment(tx, { id, status, waitedForDeposit }, actor);
  if (status === "PAYMENT_FAILED") await reserveAgain(tx, order, actor);
}
