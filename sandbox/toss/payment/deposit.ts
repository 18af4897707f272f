import type { Sandbox } from "../sandbox";
import type { Change } from "../store/change";
import { announce } from "./announce";
import { issueTransactionKey } from "./issue-keys";
import type { Payment, Transaction, VirtualAccount } from "./payment";

export type Account = Payment & { virtualAccount: VirtualAccount };

/** The buyer's money arrives. */
export function deposit(sandbox: Sandbox, payment: Account): Change[] {
  const { virtualAccount } = payment;
  const approvedAt = sandbox.ledger.clock.now();
  return moved(sandbox, "APPROVE", {
    ...payment,
    status: "DONE",
    approvedAt,
    virtualAccount: { ...virtualAccount, depositorName: virtualAccount.customerName },
  });
}

/** The bank takes the deposit back: DONE → WAITING_FOR_DEPOSIT, and the buyer has to deposit again. */
export function depositError(sandbox: Sandbox, payment: Account): Change[] {
  const { virtualAccount } = payment;
  return moved(sandbox, "DEPOSIT_ERROR", {
    ...payment,
    status: "WAITING_FOR_DEPOSIT",
    approvedAt: null,
    virtualAccount: { ...virtualAccount, depositorName: null },
  });
}

/** The due date passes. Nobody is told. */
export function passDueDate(sandbox: Sandbox, payment: Account): Change[] {
  const dueAt = sandbox.ledger.clock.now() - 1;
  return [{ put: "payment", value: { ...payment, virtualAccount: { ...payment.virtualAccount, dueAt } } }];
}

function moved(sandbox: Sandbox, kind: Transaction["kind"], payment: Payment): Change[] {
  const transactionKey = issueTransactionKey();
  const { paymentKey, amount, status } = payment;
  const value: Payment = { ...payment, lastTransactionKey: transactionKey };
  return [
    { put: "payment", value },
    {
      put: "transaction",
      value: { transactionKey, paymentKey, kind, amount, status, at: sandbox.ledger.clock.now() },
    },
    ...announce(sandbox, value),
  ];
}
