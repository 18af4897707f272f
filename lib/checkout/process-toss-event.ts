import { raiseAlert } from "@/lib/backoffice/raise-alert";
import { mayLookUp } from "@/lib/payment/may-look-up";
import { type Attempt, findAttempt, findAttemptAtProvider } from "@/lib/payment/queries";
import { toss } from "@/lib/payment/toss";
import { isSameSecret, type TossHint } from "@/lib/payment/toss-webhook";
import { database } from "@/lib/platform/database";
import { reportForeign } from "./report-foreign";
import { settlePayment } from "./settle-payment";

/** `later`: it stays in the inbox and is tried again. */
export type Processed = { outcome: string; later: boolean };

const done = (outcome: string): Processed => ({ outcome, later: false });
const later = (outcome: string): Processed => ({ outcome, later: true });

/** Looks up what the event hints at and settles what Toss's books say, whatever the event itself says. */
export async function processTossEvent({ about }: Pick<TossHint, "about">): Promise<Processed> {
  if (!about) return done("IGNORED");
  const payment = await findAttemptAtProvider(about.orderId);
  if (payment?.provider !== "TOSS") return later("UNMATCHED");
  if (about.secret && payment.secret && !isSameSecret(about.secret, payment.secret)) {
    await reportForeign(payment, { by: "webhook", problem: "wrong secret" });
    return done("REJECTED");
  }
  if (!mayLookUp()) return later("WAITING");
  const { paymentKey } = about;
  const seen = paymentKey
    ? await toss.findByKey({ ...payment, paymentKey })
    : await toss.findByOrder(payment);
  switch (seen.kind) {
    case "approved":
    case "returned":
      await settlePayment(payment, seen);
      break;
    case "waiting":
      if (payment.status === "COMPLETED") await reportReversed(payment);
      else await settlePayment(payment, seen);
      break;
    case "declined":
      // A closed window says nothing about the next one; who waits for a deposit waits for this very account.
      if (payment.status === "WAITING_FOR_DEPOSIT") await settlePayment(payment, seen);
      break;
    case "foreign":
      await reportForeign(payment, { by: "webhook", ...seen.detail });
      return done("FOREIGN");
    case "unknown":
      return later("WAITING");
    case "absent":
    case "untouched":
      break;
  }
  return done((await findAttempt(payment.id))?.status ?? "GONE");
}

/** The bank took a deposit back after the order was paid: somebody has to talk to the shopper. */
const reportReversed = (payment: Attempt): Promise<void> =>
  raiseAlert(database(), {
    kind: "deposit-reversed",
    subject: payment.id,
    severity: "CRITICAL",
    title: "입금이 확인된 뒤 은행이 입금을 되돌렸어요",
    detail: { paymentId: payment.id, orderId: payment.orderId },
  });
