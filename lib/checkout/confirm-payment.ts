import { lockOrderRow } from "@/lib/order/lock-order-row";
import { claimPayment } from "@/lib/payment/claim-payment";
import { isOurWord } from "@/lib/payment/our-words";
import { openStatuses } from "@/lib/payment/payment-moves";
import { type Attempt, findAttemptAtProvider, getPayment, isKeyOfAnother } from "@/lib/payment/queries";
import {
  paymentAmountMismatch,
  paymentClosed,
  paymentDeclined,
  paymentNotOurs,
} from "@/lib/payment/refusals";
import { releaseClaim } from "@/lib/payment/release-claim";
import type { ConfirmPayment } from "@/lib/payment/schemas";
import { raiseAttempt } from "@/lib/payment/take-check";
import type { PaymentView } from "@/lib/payment/views";
import { crashPoint } from "@/lib/platform/crash-point";
import { inTransaction } from "@/lib/platform/database";
import { notFound } from "@/lib/platform/refusals";
import { askProvider } from "./ask-provider";
import { reportForeign } from "./report-foreign";
import { settlePayment } from "./settle-payment";
import { waitForOutcome } from "./wait-for-outcome";

/**
 * Claim, ask, settle: three beats, and no transaction is open while the provider is asked. Of many equal calls one asks;
 * the others wait for what it hears and answer the same.
 */
export async function confirmPayment(userId: string, input: ConfirmPayment): Promise<PaymentView> {
  const payment = await requireOwn(userId, input);
  const claimed = await inTransaction(async (tx) => {
    if (payment.orderId) await lockOrderRow(tx, payment.orderId);
    crashPoint("claim.locked");
    return claimPayment(tx, payment.id, input.paymentKey);
  });
  crashPoint("claim.committed");
  if (claimed) await ask({ ...payment, attempt: claimed.attempt }, input.paymentKey);
  else await waitForOutcome(payment.id);
  return answerOf(userId, payment.id);
}

/** Everything that can be refused is refused before any money moves. */
async function requireOwn(userId: string, input: ConfirmPayment): Promise<Attempt> {
  const payment = await findAttemptAtProvider(input.orderId);
  if (!payment || payment.userId !== userId || payment.provider !== "TOSS")
    throw notFound("결제를 찾을 수 없습니다.");
  if (input.amount !== payment.amount) throw paymentAmountMismatch(payment.amount);
  if (
    payment.providerPaymentKey !== input.paymentKey &&
    (await isKeyOfAnother(input.paymentKey, payment.id))
  ) {
    await reportForeign(payment, { by: "confirm" });
    throw paymentNotOurs();
  }
  return payment;
}

async function ask(payment: Attempt, paymentKey: string): Promise<void> {
  const { id, providerOrderId, amount, attempt } = payment;
  const answer = await askProvider({ id, providerOrderId, amount, attempt, paymentKey });
  if (answer.kind === "foreign") {
    await releaseClaim(id);
    await reportForeign(payment, answer.detail);
    throw paymentNotOurs();
  }
  if (answer.kind !== "dead") return settlePayment(payment, answer);
  await raiseAttempt(id, attempt);
  await settlePayment(payment, { kind: "unknown", problem: answer.code, code: answer.code });
}

/** The same for everybody who asks, however late: the payment as it stands, or why there is none. */
async function answerOf(userId: string, id: string): Promise<PaymentView> {
  const payment = await getPayment(userId, id);
  const { status, failure } = payment;
  crashPoint("confirm.answer");
  if (status === "FAILED" || status === "EXPIRED") {
    const { code, message } = failure ?? { code: status, message: "결제가 이루어지지 않았어요." };
    if (isOurWord(code)) throw paymentClosed(message, code);
    throw paymentDeclined(message, code);
  }
  return payment;
}

/** Not known yet: the answer is that it is being found out. */
export const isOpen = ({ status }: PaymentView): boolean =>
  status !== "WAITING_FOR_DEPOSIT" && openStatuses.some((open) => open === status);
