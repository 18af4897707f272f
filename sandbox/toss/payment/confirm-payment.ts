import { type ApiRequest, answered, type Outcome } from "../api/operation";
import { findError, tossError } from "../errors/find-error";
import type { TossError } from "../errors/toss-error";
import type { Sandbox } from "../sandbox";
import { announce } from "./announce";
import { expired, isOverdue } from "./expire-payments";
import { issueTransactionKey } from "./issue-keys";
import type { Payment } from "./payment";
import { takenStatuses } from "./payment";
import { text, won } from "./read-fields";
import { viewPayment } from "./view-payment";

const leastInstallmentAmount = 50_000;
const transferMaximum = 10_000_000;

/** POST /v1/payments/confirm: session, order, amount, state, in this order; only then does money move. */
export function confirmPayment(sandbox: Sandbox, { fields, english }: ApiRequest): Outcome {
  const paymentKey = text(fields, "paymentKey", 200);
  const orderId = text(fields, "orderId", 64);
  const amount = won(fields, "amount");
  const payment = sandbox.ledger.payments.get(paymentKey);
  if (!payment || payment.clientKey !== sandbox.settings.clientKey)
    throw tossError("NOT_FOUND_PAYMENT_SESSION");
  if (isOverdue(payment, sandbox.ledger.clock.now())) {
    return { ...refusal(tossError("NOT_FOUND_PAYMENT_SESSION")), changes: expired(sandbox, payment) };
  }
  if (["READY", "EXPIRED", "ABORTED"].includes(payment.status)) throw tossError("NOT_FOUND_PAYMENT_SESSION");
  if (payment.orderId !== orderId || payment.amount !== amount) throw tossError("FORBIDDEN_REQUEST");
  if (payment.status !== "IN_PROGRESS") throw tossError("ALREADY_PROCESSED_PAYMENT");
  if (sandbox.ledger.paymentsOf(orderId).some(({ status }) => takenStatuses.has(status))) {
    throw tossError("DUPLICATED_ORDER_ID");
  }
  const reason = reasonToRefuse(payment);
  return reason ? abort(sandbox, payment, reason) : approve(sandbox, payment, english);
}

function approve(sandbox: Sandbox, payment: Payment, english: boolean): Outcome {
  const at = sandbox.ledger.clock.now();
  const transactionKey = issueTransactionKey();
  const waits = payment.method === "VIRTUAL_ACCOUNT";
  const approved: Payment = {
    ...payment,
    status: waits ? "WAITING_FOR_DEPOSIT" : "DONE",
    approvedAt: waits ? null : at,
    lastTransactionKey: transactionKey,
    session: null,
  };
  const { paymentKey, amount, status } = approved;
  return answered(viewPayment(sandbox, approved, english), [
    { put: "payment", value: approved },
    ...(waits
      ? []
      : [
          {
            put: "transaction",
            value: { transactionKey, paymentKey, kind: "APPROVE", amount, status, at },
          } as const,
        ]),
    ...announce(sandbox, approved),
  ]);
}

function abort(sandbox: Sandbox, payment: Payment, reason: TossError): Outcome {
  const { code, message } = reason;
  const aborted: Payment = { ...payment, status: "ABORTED", failure: { code, message }, session: null };
  return { ...refusal(reason), changes: [{ put: "payment", value: aborted }, ...announce(sandbox, aborted)] };
}

function refusal({ status, code, message }: TossError): Outcome {
  return { status, body: { code, message }, changes: [] };
}

function reasonToRefuse({ method, amount, card, declineCode }: Payment): TossError | undefined {
  if (declineCode) return findError(declineCode, "confirm");
  const byAccount = method === "TRANSFER" || method === "VIRTUAL_ACCOUNT";
  if (amount < (byAccount ? 200 : 100)) return tossError("BELOW_MINIMUM_AMOUNT");
  if (method === "TRANSFER" && amount > transferMaximum) return tossError("EXCEEDS_TRANSFER_AMOUNT_MAXIMUM");
  if (card && card.installmentMonths > 0 && amount < leastInstallmentAmount) {
    return tossError("NOT_SUPPORTED_MONTHLY_INSTALLMENT_PLAN_BELOW_AMOUNT");
  }
  return undefined;
}
