import { raiseAlert } from "@/lib/backoffice/raise-alert";
import { notify } from "@/lib/notification/notify";
import { completeRefund } from "@/lib/payment/move-refund";
import { findRefund, type RefundToMake } from "@/lib/payment/queries";
import { toss } from "@/lib/payment/toss";
import { system } from "@/lib/platform/actor";
import { database, inTransaction } from "@/lib/platform/database";
import { formatWon } from "@/lib/platform/format-won";
import { log } from "@/lib/platform/log";

/** `refused` will not come right by asking again; `unknown` may. */
export type Returned = "returned" | "refused" | "unknown";

/**
 * Gives back all of a payment that cannot be used. However often it is asked, Toss gives back once: the refund's id is
 * its idempotency key, and what is cancelled already counts as done.
 */
export async function returnLatePayment(refundId: string): Promise<Returned> {
  const refund = await findRefund(refundId);
  if (!refund || refund.status === "COMPLETED") return "returned";
  const answer = await toss.cancel({
    paymentKey: refund.paymentKey,
    amount: null,
    reason: refund.reason,
    idempotencyKey: `refund:${refund.id}`,
  });
  if (answer.kind === "canceled") {
    await inTransaction((tx) => record(tx, refund, answer.transactionKey));
    return "returned";
  }
  const problem = answer.kind === "refused" ? answer.code : answer.problem;
  log().error({ refundId, problem }, "a late payment was not given back yet");
  if (answer.kind === "unknown") return "unknown";
  await raiseAlert(database(), {
    kind: "refund-refused",
    subject: refund.id,
    severity: "CRITICAL",
    title: "돌려줘야 할 결제를 토스가 취소해 주지 않았어요",
    detail: { refundId, paymentId: refund.paymentId, problem },
  });
  return "refused";
}

async function record(
  tx: Parameters<typeof completeRefund>[0],
  refund: RefundToMake,
  transactionKey: string,
): Promise<void> {
  if (!(await completeRefund(tx, { refundId: refund.id, transactionKey }, system))) return;
  await notify(tx, {
    userId: refund.userId,
    kind: "refunded",
    title: "결제를 취소하고 돈을 돌려드렸어요",
    body: `처리할 수 없게 된 결제 ${formatWon(refund.amount)}을 전부 취소했어요. 카드사에 따라 며칠 걸릴 수 있어요.`,
    link: refund.orderNumber ? `/orders/${refund.orderNumber}` : "/wallet",
    dedupeKey: `late:${refund.paymentId}`,
  });
}
