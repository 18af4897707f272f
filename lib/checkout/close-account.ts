import { findAttempt } from "@/lib/payment/queries";
import { toss } from "@/lib/payment/toss";
import { Outage } from "@/lib/platform/outage";
import { settlePayment } from "./settle-payment";

/**
 * Closes a virtual account nobody may pay into any more. When the deposit was faster, its money is settled like any that
 * comes late.
 */
export async function closeAccount(paymentId: string): Promise<void> {
  const payment = await findAttempt(paymentId);
  if (!payment) return;
  const seen = await toss.findByOrder(payment);
  if (seen.kind === "approved") return settlePayment(payment, seen);
  if (seen.kind === "unknown") throw new Outage("toss", new Error(seen.problem));
  if (seen.kind !== "waiting") return;
  const answer = await toss.cancel({
    paymentKey: seen.payment.paymentKey,
    amount: null,
    reason: "입금 기한이 지났거나 주문이 종료됨",
    idempotencyKey: `close:${paymentId}`,
  });
  if (answer.kind === "canceled") return;
  // Deposited in between, or Toss does not answer: the next try sees which.
  throw new Outage("toss", new Error(answer.kind === "refused" ? answer.code : answer.problem));
}
