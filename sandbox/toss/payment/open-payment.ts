import { tossError } from "../errors/find-error";
import type { Sandbox } from "../sandbox";
import { issuePaymentKey, issueSecret, issueToken } from "./issue-keys";
import { type Payment, takenStatuses, type WindowSession } from "./payment";

/** What a payment is opened with, by the SDK or by the control route that stands in for a browser. */
export interface PaymentRequest {
  clientKey: string;
  orderId: string;
  orderName: string;
  amount: number;
  taxFreeAmount: number;
  useEscrow: boolean;
  cultureExpense: boolean;
  metadata: Record<string, unknown> | null;
  customerName: string | null;
  session: Omit<WindowSession, "token">;
}

/** READY: the window may run for 30 minutes. */
export function openPayment({ ledger }: Sandbox, { session, ...request }: PaymentRequest): Payment {
  const now = ledger.clock.now();
  return {
    ...request,
    paymentKey: issuePaymentKey(now, (key) => ledger.payments.has(key)),
    status: "READY",
    method: null,
    requestedAt: now,
    authenticatedAt: null,
    approvedAt: null,
    balance: request.amount,
    cancels: [],
    lastTransactionKey: null,
    secret: issueSecret(),
    failure: null,
    declineCode: null,
    card: null,
    easyPay: null,
    bankCode: null,
    virtualAccount: null,
    session: { ...session, token: issueToken() },
  };
}

/** An abandoned attempt leaves the order id free; an approved or canceled one uses it up. */
export function requireUnusedOrderId({ ledger }: Sandbox, orderId: string): void {
  const taken = ledger.paymentsOf(orderId).some(({ status }) => takenStatuses.has(status));
  if (taken) throw tossError("DUPLICATED_ORDER_ID");
}
