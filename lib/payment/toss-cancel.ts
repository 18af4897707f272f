import type { TossPayment } from "./toss-answer";
import { wordOfCancelCode } from "./toss-codes";
import { type AskToss, askForPayment, paymentPath, type Unknown } from "./toss-reply";

export type TossCancel = {
  paymentKey: string;
  /** null: all that is left. */
  amount: number | null;
  reason: string;
  idempotencyKey: string;
  /** What must be left before it, or nothing is done: the same part is never given back twice. */
  refundableAmount?: number;
  /** Where the money of a deposit goes back to. */
  refundAccount?: { bank: string; accountNumber: string; holderName: string } | null;
};

export type CancelAnswer =
  | { kind: "canceled"; transactionKey: string; balance: number }
  /** Nothing was given back, and the same request would be refused again. */
  | { kind: "refused"; code: string; message: string }
  | Unknown;

export async function cancelAtToss(ask: AskToss, cancel: TossCancel): Promise<CancelAnswer> {
  const said = await askForPayment(ask, {
    method: "POST",
    path: `${paymentPath(cancel.paymentKey)}/cancel`,
    body: bodyOf(cancel),
    idempotencyKey: cancel.idempotencyKey,
  });
  if (said.kind === "payment") return lastCancel(said.payment, cancel);
  if (said.kind === "unknown") return said;
  const { code, message } = said;
  const word = wordOfCancelCode(code);
  if (word === "unknown") return { kind: "unknown", problem: code, code };
  const refused = { kind: "refused", code, message } as const;
  return word === "refused" ? refused : askWhetherDone(ask, cancel, refused);
}

const bodyOf = ({ amount, reason, refundableAmount, refundAccount }: TossCancel) => ({
  cancelReason: reason.slice(0, 200),
  ...(amount === null ? {} : { cancelAmount: amount }),
  ...(refundableAmount === undefined ? {} : { refundableAmount }),
  ...(refundAccount ? { refundReceiveAccount: refundAccount } : {}),
});

/** The cancel that was just made; an answer kept under the key may tell of another one. */
function lastCancel(payment: TossPayment, { amount }: TossCancel): CancelAnswer {
  const last = payment.cancels?.find(({ transactionKey }) => transactionKey === payment.lastTransactionKey);
  if (!last) return { kind: "unknown", problem: "a cancel without its transaction", code: null };
  if ((last.cancelStatus ?? "DONE") !== "DONE")
    return { kind: "unknown", problem: "a cancel under way", code: null };
  if (amount !== null && last.cancelAmount !== amount)
    return { kind: "unknown", problem: "a cancel of another amount", code: null };
  return { kind: "canceled", transactionKey: last.transactionKey, balance: payment.balanceAmount };
}

/** Refused, perhaps because an earlier request did it whose answer was lost: the payment knows. */
async function askWhetherDone(
  ask: AskToss,
  cancel: TossCancel,
  refused: CancelAnswer,
): Promise<CancelAnswer> {
  const said = await askForPayment(ask, { method: "GET", path: paymentPath(cancel.paymentKey) });
  if (said.kind === "unknown") return said;
  if (said.kind === "error") return { kind: "unknown", problem: said.code, code: said.code };
  const { balanceAmount: balance } = said.payment;
  const done = cancelOf(said.payment, cancel);
  return done ? { kind: "canceled", transactionKey: done.transactionKey, balance } : refused;
}

/** The balance only falls, so one cancel at the most led from what was left then to what was left after. */
function cancelOf(
  { cancels, balanceAmount, lastTransactionKey }: TossPayment,
  { amount, refundableAmount: before }: TossCancel,
) {
  const same = cancels?.find(
    (one) =>
      before !== undefined &&
      one.cancelAmount === (amount ?? before) &&
      one.refundableAmount === before - one.cancelAmount,
  );
  if (same) return same;
  const last = cancels?.find(({ transactionKey }) => transactionKey === lastTransactionKey);
  if (balanceAmount !== 0 || !last) return null;
  return amount === null || (before === undefined && last.cancelAmount === amount) ? last : null;
}
