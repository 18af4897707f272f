import type { Sandbox } from "../sandbox";
import { withOffset } from "../store/korean-time";
import { merchantId } from "./issue-keys";
import type { Method, Payment, VirtualAccount } from "./payment";

const refundDays = 2;
const dayMs = 24 * 60 * 60 * 1000;
const testApproveNo = "00000000";

export const methodNames: Record<Method, string> = {
  CARD: "카드",
  EASY_PAY: "간편결제",
  TRANSFER: "계좌이체",
  VIRTUAL_ACCOUNT: "가상계좌",
};

/** The Payment object as the service answers it, every field of it. */
export function viewPayment({ ledger, url }: Sandbox, payment: Payment, english = false) {
  const { card, easyPay, virtualAccount, bankCode, approvedAt, lastTransactionKey } = payment;
  const settled = lastTransactionKey !== null;
  const refunded = payment.cancels.reduce((sum, cancel) => sum + cancel.taxFreeAmount, 0);
  const taxFree = Math.min(payment.balance, payment.taxFreeAmount - refunded);
  const vat = Math.round((payment.balance - taxFree) / 11);
  return {
    mId: merchantId,
    lastTransactionKey,
    paymentKey: payment.paymentKey,
    orderId: payment.orderId,
    orderName: payment.orderName,
    taxExemptionAmount: 0,
    status: payment.status,
    requestedAt: withOffset(payment.requestedAt),
    approvedAt: approvedAt === null ? null : withOffset(approvedAt),
    useEscrow: payment.status === "EXPIRED" ? null : payment.useEscrow,
    cultureExpense: payment.cultureExpense,
    card: card && viewCard(card, payment, english),
    virtualAccount: virtualAccount && viewAccount(virtualAccount, payment, ledger.clock.now(), english),
    transfer:
      payment.method === "TRANSFER" && bankCode ? { bankCode, settlementStatus: "INCOMPLETED" } : null,
    mobilePhone: null,
    giftCertificate: null,
    cashReceipt: null,
    cashReceipts: null,
    discount: null,
    cancels: payment.cancels.length > 0 ? payment.cancels : null,
    secret: settled ? payment.secret : null,
    type: "NORMAL",
    easyPay,
    easyPayAmount: easyPay?.amount ?? 0,
    easyPayDiscountAmount: easyPay?.discountAmount ?? 0,
    country: "KR",
    failure: payment.failure,
    isPartialCancelable: !payment.useEscrow,
    receipt: settled ? { url: `${url}/receipt/${payment.paymentKey}` } : null,
    checkout: { url: `${url}/v1/payments/${payment.paymentKey}/checkout` },
    currency: "KRW",
    totalAmount: payment.amount,
    balanceAmount: payment.balance,
    suppliedAmount: payment.balance - vat - taxFree,
    vat,
    taxFreeAmount: taxFree,
    method: payment.method && payment.status !== "EXPIRED" ? methodName(payment.method, english) : null,
    version: "2022-11-16",
    transactionKey: lastTransactionKey,
    metadata: payment.metadata,
  };
}

export function methodName(method: Method, english: boolean): string {
  return english ? method : methodNames[method];
}

function viewCard(card: NonNullable<Payment["card"]>, payment: Payment, english: boolean) {
  return {
    amount: card.amount,
    issuerCode: card.issuerCode,
    acquirerCode: card.issuerCode === "33" ? "31" : card.issuerCode,
    number: card.number,
    installmentPlanMonths: card.installmentMonths,
    isInterestFree: false,
    interestPayer: null,
    approveNo: testApproveNo,
    useCardPoint: false,
    cardType: english ? "CREDIT" : "신용",
    ownerType: english ? "PERSONAL" : "개인",
    acquireStatus: payment.balance === 0 ? "CANCELED" : "READY",
  };
}

function viewAccount(account: VirtualAccount, payment: Payment, now: number, english: boolean) {
  return {
    accountType: english ? "NORMAL" : "일반",
    accountNumber: account.accountNumber,
    bankCode: account.bankCode,
    customerName: account.customerName,
    depositorName: account.depositorName,
    dueDate: withOffset(account.dueAt),
    expired: payment.status === "WAITING_FOR_DEPOSIT" && now > account.dueAt,
    settlementStatus: "INCOMPLETED",
    refundStatus: refundStatus(account, now),
    refundReceiveAccount: null,
  };
}

/** The money of a deposited account reaches the buyer two days after the cancel. */
function refundStatus({ refundedAt }: VirtualAccount, now: number): string {
  if (refundedAt === null) return "NONE";
  return now - refundedAt >= refundDays * dayMs ? "COMPLETED" : "PENDING";
}
