import { closeAlert } from "@/lib/backoffice/close-alert";
import { raiseAlert } from "@/lib/backoffice/raise-alert";
import type { ProviderAnswer } from "@/lib/payment/provider-answer";
import { findAttempt } from "@/lib/payment/queries";
import { releaseClaim } from "@/lib/payment/release-claim";
import { type CheckedPayment, raiseAttempt, takeCheck } from "@/lib/payment/take-check";
import { toss } from "@/lib/payment/toss";
import { database } from "@/lib/platform/database";
import { log } from "@/lib/platform/log";
import { askProvider } from "./ask-provider";
import { reportForeign } from "./report-foreign";
import { type Outcome, settlePayment } from "./settle-payment";

/** So many looks without an answer take a quarter of an hour: somebody should look at the connection, or the keys. */
const worryingChecks = 17;

/** Asks the provider what became of a payment, if it is time to, and settles what is known by then. */
export async function resolvePayment(id: string): Promise<void> {
  const check = await takeCheck(id);
  if (!check) return;
  const outcome = await outcomeOf(check);
  const payment = outcome && (await findAttempt(id));
  if (!outcome || !payment) return worry(check);
  await settlePayment(payment, outcome);
  if (check.checks > worryingChecks) await closeAlert(database(), "payment-unknown", id);
}

/** Null when it is not known yet: the next check is set already. */
async function outcomeOf(check: CheckedPayment): Promise<Outcome | null> {
  const seen = await look(check);
  switch (seen.kind) {
    case "approved":
    case "declined":
    case "returned":
      return seen;
    case "waiting":
      return check.status === "WAITING_FOR_DEPOSIT" ? null : seen;
    case "foreign":
      await reportForeign(check, seen.detail);
      return giveBackClaim(check);
    case "absent":
    case "untouched":
      if (check.isStale) return tooLate;
      return askAgain(check, check.askedKey ?? (seen.kind === "untouched" ? seen.paymentKey : null));
    case "unknown":
      log().warn({ paymentId: check.id, problem: seen.problem }, "the provider does not say");
      return null;
  }
}

const look = (check: CheckedPayment): Promise<ProviderAnswer> =>
  check.askedKey ? toss.findByKey({ ...check, paymentKey: check.askedKey }) : toss.findByOrder(check);

/** The shopper said yes and nothing was taken: the order's goods are still held, so the question is put again. */
async function askAgain(check: CheckedPayment, paymentKey: string | null): Promise<Outcome | null> {
  if (paymentKey === null || check.status === "WAITING_FOR_DEPOSIT") return null;
  const answer = await askProvider({ ...check, paymentKey });
  if (answer.kind === "dead") await raiseAttempt(check.id, check.attempt);
  return answer.kind === "dead" || answer.kind === "foreign" || answer.kind === "unknown" ? null : answer;
}

/** The key was somebody else's: nothing can have been taken for this order with it. */
async function giveBackClaim(check: CheckedPayment): Promise<Outcome | null> {
  if (check.status === "UNKNOWN") return tooLate;
  await releaseClaim(check.id);
  return null;
}

/** Windows live for forty minutes at most: what Toss has not heard of by then it never will. */
const tooLate: Outcome = {
  kind: "declined",
  code: "EXPIRED_PAYMENT",
  message: "결제 시간이 지나 결제가 이루어지지 않았어요.",
  paymentKey: null,
};

async function worry({ id, status, checks }: CheckedPayment): Promise<void> {
  if (status === "WAITING_FOR_DEPOSIT" || checks < worryingChecks) return;
  await raiseAlert(database(), {
    kind: "payment-unknown",
    subject: id,
    severity: "CRITICAL",
    title: "토스에 물어도 결과를 알 수 없는 결제가 있어요",
    detail: { paymentId: id, checks },
  });
}
