import { cancelPayment } from "../payment/cancel-payment";
import { confirmPayment } from "../payment/confirm-payment";
import { findPayment, findPaymentOfOrder } from "../payment/find-payment";
import { issueVirtualAccount } from "../payment/issue-virtual-account";
import { listSettlements, requestSettlement } from "../payment/list-settlements";
import { listTransactions } from "../payment/list-transactions";
import type { Operation } from "./operation";

/** The core API, first match first. */
export const operations: readonly Operation[] = [
  {
    method: "POST",
    path: /^\/v1\/payments\/(confirm)$/,
    area: "confirm",
    exclusive: ({ fields }) => fields.paymentKey,
    takesMs: ({ settings }) => settings.confirmMs,
    decide: confirmPayment,
  },
  { method: "GET", path: /^\/v1\/payments\/orders\/([^/]+)$/, area: "lookup", decide: findPaymentOfOrder },
  { method: "POST", path: /^\/v1\/payments\/([^/]+)\/cancel$/, area: "cancel", decide: cancelPayment },
  { method: "GET", path: /^\/v1\/payments\/([^/]+)$/, area: "lookup", decide: findPayment },
  {
    method: "POST",
    path: /^\/v1\/(virtual-accounts)$/,
    area: "virtualAccounts",
    decide: issueVirtualAccount,
  },
  { method: "GET", path: /^\/v1\/(transactions)$/, area: "transactions", decide: listTransactions },
  { method: "GET", path: /^\/v1\/(settlements)$/, area: "settlements", decide: listSettlements },
  { method: "POST", path: /^\/v1\/(settlements)$/, area: "settlements", decide: requestSettlement },
];
