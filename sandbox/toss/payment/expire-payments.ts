import type { Sandbox } from "../sandbox";
import type { Change } from "../store/change";
import { announce } from "./announce";
import type { Payment } from "./payment";

const minuteMs = 60_000;
const authenticationMinutes = 30;
const confirmMinutes = 10;

/** Ends every payment whose time is over: 30 minutes to authenticate, then 10 to confirm. */
export function expirePayments(sandbox: Sandbox): void {
  const now = sandbox.ledger.clock.now();
  for (const paymentKey of sandbox.ledger.open) {
    const payment = sandbox.ledger.payments.get(paymentKey);
    if (payment && isOverdue(payment, now)) sandbox.ledger.commit(expired(sandbox, payment));
  }
}

export function isOverdue({ status, requestedAt, authenticatedAt }: Payment, now: number): boolean {
  if (status === "READY") return now - requestedAt > authenticationMinutes * minuteMs;
  return status === "IN_PROGRESS" && now - (authenticatedAt ?? requestedAt) > confirmMinutes * minuteMs;
}

export function expired(sandbox: Sandbox, payment: Payment): Change[] {
  const value: Payment = {
    ...payment,
    status: "EXPIRED",
    failure: { code: "EXPIRED_PAYMENT", message: "결제가 만료되었습니다. 다시 시도해주세요." },
    card: null,
    easyPay: null,
    bankCode: null,
    virtualAccount: null,
    session: null,
  };
  return [{ put: "payment", value }, ...announce(sandbox, value)];
}
