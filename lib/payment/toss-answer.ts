import { z } from "zod";
import type { ProviderAnswer, ProviderPayment } from "./provider-answer";
import { bankName } from "./toss-banks";
import { fromTossTime } from "./toss-time";

/** The provider adds fields and states without notice: what we do not know passes. */
export const tossPayment = z.object({
  paymentKey: z.string().min(1),
  orderId: z.string(),
  status: z.string(),
  method: z.string().nullish(),
  currency: z.string(),
  totalAmount: z.number(),
  balanceAmount: z.number(),
  approvedAt: z.string().nullish(),
  lastTransactionKey: z.string().nullish(),
  secret: z.string().nullish(),
  easyPay: z.unknown(),
  receipt: z.object({ url: z.string() }).nullish(),
  failure: z.object({ code: z.string(), message: z.string() }).nullish(),
  cancels: z
    .array(
      z.object({
        cancelAmount: z.number(),
        refundableAmount: z.number(),
        transactionKey: z.string().min(1),
        cancelStatus: z.string().nullish(),
      }),
    )
    .nullish(),
  virtualAccount: z
    .object({
      bankCode: z.string(),
      accountNumber: z.string(),
      customerName: z.string().nullish(),
      dueDate: z.string(),
    })
    .nullish(),
});

export type TossPayment = z.output<typeof tossPayment>;

type Asked = { providerOrderId: string; amount: number; paymentKey?: string };

/** Toss's payment in our words, once it is the payment of our own row. */
export function answerOf(asked: Asked, payment: TossPayment): ProviderAnswer {
  if (!isSamePayment(asked, payment)) return foreign(payment);
  const { status, paymentKey, failure } = payment;
  if (status === "ABORTED" || status === "EXPIRED") {
    const { code = status, message = "결제가 완료되지 않았어요." } = failure ?? {};
    return { kind: "declined", code, message, paymentKey };
  }
  if (payment.totalAmount !== asked.amount || payment.currency !== "KRW") return foreign(payment);
  if (status === "READY") return { kind: "untouched", paymentKey, authenticated: false };
  if (status === "IN_PROGRESS") return { kind: "untouched", paymentKey, authenticated: true };
  if (status === "WAITING_FOR_DEPOSIT") return waiting(payment);
  return isGivenBack(payment) ? givenBack(payment) : taken(payment);
}

const isSamePayment = (asked: Asked, payment: TossPayment): boolean =>
  payment.orderId === asked.providerOrderId &&
  (asked.paymentKey === undefined || asked.paymentKey === payment.paymentKey);

/** After partial cancels the last one leaves PARTIAL_CANCELED: only the balance tells that nothing is left. */
const isGivenBack = ({ status, balanceAmount, cancels }: TossPayment): boolean =>
  status === "CANCELED" || (status === "PARTIAL_CANCELED" && balanceAmount === 0 && !!cancels?.length);

function givenBack(payment: TossPayment): ProviderAnswer {
  if (payment.approvedAt) return { kind: "returned", payment: viewOf(payment) };
  const { paymentKey } = payment;
  const message = "입금하기 전에 취소된 결제예요.";
  return { kind: "declined", code: "PAYMENT_CANCELED", message, paymentKey };
}

function taken(payment: TossPayment): ProviderAnswer {
  const isTaken = payment.status === "DONE" || payment.status === "PARTIAL_CANCELED";
  return isTaken
    ? { kind: "approved", payment: viewOf(payment) }
    : { kind: "unknown", problem: `status ${payment.status}`, code: null };
}

function waiting(payment: TossPayment): ProviderAnswer {
  const account = payment.virtualAccount;
  const dueAt = account && fromTossTime(account.dueDate);
  if (!account || !dueAt) return { kind: "unknown", problem: "a deposit without an account", code: null };
  const { accountNumber, customerName, bankCode } = account;
  return {
    kind: "waiting",
    payment: viewOf(payment),
    account: { bank: bankName(bankCode), accountNumber, holder: customerName ?? "", dueAt },
  };
}

function viewOf(payment: TossPayment): ProviderPayment {
  const approvedAt = payment.approvedAt ? fromTossTime(payment.approvedAt) : null;
  // After a cancel the last transaction is the cancel; the approval's own is no longer told.
  const isLast = approvedAt !== null && !payment.cancels?.length;
  return {
    paymentKey: payment.paymentKey,
    transactionKey: isLast ? (payment.lastTransactionKey ?? null) : null,
    method: payment.easyPay ? "EASY_PAY" : methodOf(payment.method),
    amount: payment.totalAmount,
    approvedAt,
    secret: payment.secret ?? null,
    receiptUrl: webAddress(payment.receipt?.url),
  };
}

/** What becomes a link is an address of the web. */
const webAddress = (url: string | undefined): string | null => (url && /^https?:\/\//.test(url) ? url : null);

const foreign = ({ orderId, totalAmount, currency, status }: TossPayment): ProviderAnswer => ({
  kind: "foreign",
  detail: { orderId, totalAmount, currency, status },
});

const methods: Readonly<Record<string, string>> = {
  카드: "CARD",
  간편결제: "EASY_PAY",
  계좌이체: "TRANSFER",
  가상계좌: "VIRTUAL_ACCOUNT",
};

/** Our word for a method; one we have none for keeps Toss's. */
export function methodOf(method: string | null | undefined): string | null {
  return method ? (methods[method] ?? method) : null;
}
