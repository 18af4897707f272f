import { type ApiRequest, answered, type Outcome } from "../api/operation";
import { tossError } from "../errors/find-error";
import type { Sandbox } from "../sandbox";
import { announce } from "./announce";
import { dueAtOf, readDueDate } from "./due-date";
import { findBank } from "./institutions";
import { issueAccountNumber, issuePaymentKey, issueSecret, issueTransactionKey } from "./issue-keys";
import { requireUnusedOrderId } from "./open-payment";
import type { Payment } from "./payment";
import { type Fields, optionalWon, text, won } from "./read-fields";
import { viewPayment } from "./view-payment";

const orderIdPattern = /^[A-Za-z0-9_=-]{6,64}$/;
const receiptTypes = ["소득공제", "지출증빙", "미발행"];

/** POST /v1/virtual-accounts: an account without a window. */
export function issueVirtualAccount(sandbox: Sandbox, { fields, english }: ApiRequest): Outcome {
  const now = sandbox.ledger.clock.now();
  const amount = won(fields, "amount");
  if (amount <= 0) throw tossError("INVALID_REQUEST");
  const orderId = text(fields, "orderId", 200);
  if (!orderIdPattern.test(orderId)) throw tossError("INVALID_ORDER_ID");
  const orderName = text(fields, "orderName", 100);
  const customerName = text(fields, "customerName", 100);
  const bank = findBank(fields.bank);
  if (!bank?.issues) throw tossError("INVALID_BANK");
  const due = readDueDate(fields, now);
  requireCashReceipt(fields);
  requireUnusedOrderId(sandbox, orderId);
  const issued: Payment = {
    paymentKey: issuePaymentKey(now, (key) => sandbox.ledger.payments.has(key)),
    orderId,
    orderName,
    clientKey: sandbox.settings.clientKey,
    amount,
    taxFreeAmount: optionalWon(fields, "taxFreeAmount") ?? 0,
    status: "WAITING_FOR_DEPOSIT",
    method: "VIRTUAL_ACCOUNT",
    requestedAt: now,
    authenticatedAt: null,
    approvedAt: null,
    balance: amount,
    cancels: [],
    lastTransactionKey: issueTransactionKey(),
    secret: issueSecret(),
    failure: null,
    useEscrow: fields.useEscrow === true,
    cultureExpense: fields.cultureExpense === true,
    metadata: null,
    customerName,
    declineCode: null,
    card: null,
    easyPay: null,
    bankCode: bank.code,
    virtualAccount: {
      accountNumber: issueAccountNumber(),
      bankCode: bank.code,
      customerName,
      depositorName: null,
      dueAt: dueAtOf(due, now),
      callbackUrl: null,
      refundedAt: null,
    },
    session: null,
  };
  return answered(viewPayment(sandbox, issued, english), [
    { put: "payment", value: issued },
    ...announce(sandbox, issued),
  ]);
}

function requireCashReceipt({ cashReceipt, customerMobilePhone }: Fields): void {
  if (customerMobilePhone !== undefined && !/^\d{8,15}$/.test(String(customerMobilePhone))) {
    throw tossError("INVALID_REQUEST");
  }
  if (cashReceipt === undefined || cashReceipt === null) return;
  if (typeof cashReceipt !== "object") throw tossError("INVALID_REQUEST");
  const { type, registrationNumber } = cashReceipt as Fields;
  if (typeof type !== "string" || !receiptTypes.includes(type)) throw tossError("INVALID_REQUEST");
  const digits = typeof registrationNumber === "string" ? registrationNumber.replaceAll("-", "") : "";
  if (type !== "미발행" && !/^\d{10,30}$/.test(digits)) throw tossError("INVALID_REGISTRATION_NUMBER_TYPE");
}
