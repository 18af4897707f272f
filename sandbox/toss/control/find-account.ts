import { tossError } from "../errors/find-error";
import { TossError } from "../errors/toss-error";
import type { Account } from "../payment/deposit";
import type { Payment, PaymentStatus } from "../payment/payment";
import { type Fields, text } from "../payment/read-fields";
import type { Sandbox } from "../sandbox";

/** The virtual account of an order, in the status the act needs. */
export function findAccount({ ledger }: Sandbox, fields: Fields, status: PaymentStatus): Account {
  const payment = ledger.paymentOf(text(fields, "orderId", 64));
  if (!payment) throw tossError("NOT_FOUND_PAYMENT");
  if (!isAccount(payment)) throw conflict("this order has no virtual account");
  if (payment.status !== status) throw conflict(`the payment is ${payment.status}, not ${status}`);
  return payment;
}

/** The bank turns away what comes after the due date. */
export function requireBeforeDue({ ledger }: Sandbox, { virtualAccount }: Account): void {
  if (ledger.clock.now() > virtualAccount.dueAt)
    throw conflict("the due date has passed: the bank refuses the deposit");
}

function isAccount(payment: Payment): payment is Account {
  return payment.virtualAccount !== null;
}

function conflict(message: string): TossError {
  return new TossError("SANDBOX_CONFLICT", 409, message);
}
