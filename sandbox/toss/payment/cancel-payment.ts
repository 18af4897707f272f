import { type ApiRequest, answered, type Outcome } from "../api/operation";
import { tossError } from "../errors/find-error";
import type { Sandbox } from "../sandbox";
import { withOffset } from "../store/korean-time";
import { announce } from "./announce";
import { requirePayment } from "./find-payment";
import { findBank } from "./institutions";
import { issueTransactionKey } from "./issue-keys";
import type { Cancel, Payment } from "./payment";
import { type Fields, optionalWon, text } from "./read-fields";
import { viewPayment } from "./view-payment";

const dayMs = 24 * 60 * 60 * 1000;
const refundDays = { CARD: 365, EASY_PAY: 365, TRANSFER: 180, VIRTUAL_ACCOUNT: 365 };

/** POST /v1/payments/{paymentKey}/cancel: the whole balance, or a part of it, as often as there is some. */
export function cancelPayment(sandbox: Sandbox, { subject, fields, english }: ApiRequest): Outcome {
  const payment = requirePayment(sandbox, subject);
  const cancelReason = text(fields, "cancelReason", 200);
  const asked = optionalWon(fields, "cancelAmount");
  const taxFreeAmount = optionalWon(fields, "taxFreeAmount") ?? 0;
  if ((asked !== null && asked <= 0) || taxFreeAmount < 0) throw tossError("INVALID_REQUEST");
  if ((fields.currency ?? "KRW") !== "KRW") throw tossError("INVALID_REQUEST");
  requireCancelable(payment, sandbox.ledger.clock.now());
  const refundable = optionalWon(fields, "refundableAmount");
  if (refundable !== null && refundable !== payment.balance) throw tossError("NOT_MATCHES_REFUNDABLE_AMOUNT");
  const cancelAmount = asked ?? payment.balance;
  if (payment.balance === 0 || cancelAmount > payment.balance) throw tossError("NOT_CANCELABLE_AMOUNT");
  requirePartAllowed(payment, cancelAmount);
  if (payment.virtualAccount && payment.approvedAt !== null) requireRefundAccount(fields);
  return cancel(sandbox, payment, { cancelAmount, cancelReason, taxFreeAmount }, english);
}

/** The cancel itself, also used by the dashboard's button. */
export function cancel(
  sandbox: Sandbox,
  payment: Payment,
  request: Pick<Cancel, "cancelAmount" | "cancelReason" | "taxFreeAmount">,
  english = false,
): Outcome {
  const at = sandbox.ledger.clock.now();
  const transactionKey = issueTransactionKey();
  const balance = payment.balance - request.cancelAmount;
  const whole = request.cancelAmount === payment.amount;
  const deposited = payment.approvedAt !== null;
  const canceled: Payment = {
    ...payment,
    status: whole ? "CANCELED" : "PARTIAL_CANCELED",
    balance,
    lastTransactionKey: transactionKey,
    cancels: [...payment.cancels, cancelEntry({ ...request, transactionKey, at, balance })],
    virtualAccount: payment.virtualAccount && {
      ...payment.virtualAccount,
      refundedAt: deposited ? at : null,
    },
  };
  const { paymentKey, status } = canceled;
  const amount = request.cancelAmount;
  return answered(viewPayment(sandbox, canceled, english), [
    { put: "payment", value: canceled },
    ...(deposited
      ? [
          {
            put: "transaction",
            value: { transactionKey, paymentKey, kind: "CANCEL", amount, status, at },
          } as const,
        ]
      : []),
    ...announce(sandbox, canceled),
  ]);
}

function cancelEntry(of: {
  cancelAmount: number;
  cancelReason: string;
  taxFreeAmount: number;
  transactionKey: string;
  at: number;
  balance: number;
}): Cancel {
  return {
    transactionKey: of.transactionKey,
    cancelReason: of.cancelReason,
    taxExemptionAmount: 0,
    canceledAt: withOffset(of.at),
    cardDiscountAmount: 0,
    transferDiscountAmount: 0,
    easyPayDiscountAmount: 0,
    receiptKey: null,
    cancelAmount: of.cancelAmount,
    taxFreeAmount: of.taxFreeAmount,
    refundableAmount: of.balance,
    cancelStatus: "DONE",
    cancelRequestId: null,
  };
}

function requireCancelable({ status, method, approvedAt }: Payment, now: number): void {
  if (status === "CANCELED") throw tossError("ALREADY_CANCELED_PAYMENT");
  if (!["DONE", "PARTIAL_CANCELED", "WAITING_FOR_DEPOSIT"].includes(status))
    throw tossError("NOT_CANCELABLE_PAYMENT");
  if (method && approvedAt !== null && now - approvedAt > refundDays[method] * dayMs) {
    throw tossError("EXCEED_MAX_REFUND_DUE");
  }
}

function requirePartAllowed({ status, amount, useEscrow }: Payment, cancelAmount: number): void {
  if (cancelAmount === amount) return;
  if (status === "WAITING_FOR_DEPOSIT") throw tossError("NOT_ALLOWED_PARTIAL_REFUND_WAITING_DEPOSIT");
  if (useEscrow) throw tossError("NOT_ALLOWED_PARTIAL_REFUND");
}

/** Where the money of a deposited virtual account goes. Two made-up accounts are refused as a bank would. */
function requireRefundAccount({ refundReceiveAccount }: Fields): void {
  if (typeof refundReceiveAccount !== "object" || refundReceiveAccount === null)
    throw tossError("INVALID_REQUEST");
  const account = refundReceiveAccount as Fields;
  if (!findBank(account.bank)) throw tossError("INVALID_BANK");
  const number = text(account, "accountNumber", 20, "INVALID_REFUND_ACCOUNT_NUMBER");
  if (!/^\d{6,20}$/.test(number)) throw tossError("INVALID_REFUND_ACCOUNT_NUMBER");
  const holder = text(account, "holderName", 60, "INVALID_REFUND_ACCOUNT_INFO");
  if (holder === "불일치") throw tossError("INVALID_REFUND_ACCOUNT_INFO");
  if (/^0+$/.test(number)) throw tossError("FORBIDDEN_BANK_REFUND_REQUEST");
}
