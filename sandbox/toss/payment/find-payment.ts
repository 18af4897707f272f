import { type ApiRequest, answered, type Outcome } from "../api/operation";
import { tossError } from "../errors/find-error";
import type { Sandbox } from "../sandbox";
import { expired, isOverdue } from "./expire-payments";
import type { Payment } from "./payment";
import { viewPayment } from "./view-payment";

/** GET /v1/payments/{paymentKey} */
export function findPayment(sandbox: Sandbox, { subject, english }: ApiRequest): Outcome {
  return answered(viewPayment(sandbox, requirePayment(sandbox, subject), english));
}

/** GET /v1/payments/orders/{orderId} */
export function findPaymentOfOrder(sandbox: Sandbox, { subject, english }: ApiRequest): Outcome {
  const payment = sandbox.ledger.paymentOf(subject);
  return answered(viewPayment(sandbox, requirePayment(sandbox, payment?.paymentKey ?? ""), english));
}

/** The payment as it is now, when it belongs to the merchant asking. */
export function requirePayment(sandbox: Sandbox, paymentKey: string): Payment {
  const payment = sandbox.ledger.payments.get(paymentKey);
  if (!payment || payment.clientKey !== sandbox.settings.clientKey) throw tossError("NOT_FOUND_PAYMENT");
  if (!isOverdue(payment, sandbox.ledger.clock.now())) return payment;
  sandbox.ledger.commit(expired(sandbox, payment));
  return sandbox.ledger.payments.get(paymentKey) ?? payment;
}
