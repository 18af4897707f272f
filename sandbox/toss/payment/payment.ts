export const methods = ["CARD", "EASY_PAY", "TRANSFER", "VIRTUAL_ACCOUNT"] as const;
export type Method = (typeof methods)[number];

export type PaymentStatus =
  | "READY"
  | "IN_PROGRESS"
  | "WAITING_FOR_DEPOSIT"
  | "DONE"
  | "CANCELED"
  | "PARTIAL_CANCELED"
  | "ABORTED"
  | "EXPIRED";

/** A payment as the sandbox keeps it. Never changed in place: a change is a new record in the journal. */
export interface Payment {
  paymentKey: string;
  orderId: string;
  orderName: string;
  /** the merchant it was started for; only that merchant's secret key sees it */
  clientKey: string;
  amount: number;
  taxFreeAmount: number;
  status: PaymentStatus;
  method: Method | null;
  requestedAt: number;
  authenticatedAt: number | null;
  approvedAt: number | null;
  balance: number;
  cancels: Cancel[];
  lastTransactionKey: string | null;
  secret: string;
  failure: { code: string; message: string } | null;
  useEscrow: boolean;
  cultureExpense: boolean;
  metadata: Record<string, unknown> | null;
  customerName: string | null;
  /** the code confirm will be refused with, chosen by the shopper in the window */
  declineCode: string | null;
  card: Card | null;
  easyPay: EasyPay | null;
  bankCode: string | null;
  virtualAccount: VirtualAccount | null;
  session: WindowSession | null;
}

/** Exactly as the service shows it. */
export interface Cancel {
  cancelAmount: number;
  cancelReason: string;
  taxFreeAmount: number;
  taxExemptionAmount: number;
  refundableAmount: number;
  cardDiscountAmount: number;
  transferDiscountAmount: number;
  easyPayDiscountAmount: number;
  canceledAt: string;
  transactionKey: string;
  receiptKey: null;
  cancelStatus: "DONE";
  cancelRequestId: null;
}

export interface Card {
  issuerCode: string;
  number: string;
  installmentMonths: number;
  amount: number;
}

interface EasyPay {
  provider: string;
  amount: number;
  discountAmount: number;
}

export interface VirtualAccount {
  accountNumber: string;
  bankCode: string;
  customerName: string;
  depositorName: string | null;
  dueAt: number;
  callbackUrl: string | null;
  refundedAt: number | null;
}

/** What the payment window was opened with. */
export interface WindowSession {
  token: string;
  origin: string | null;
  successUrl: string | null;
  failUrl: string | null;
  methods: Method[];
  cardCompany: string | null;
  easyPay: string | null;
  installmentMonths: number | null;
  maxInstallmentMonths: number;
  bank: string | null;
  validHours: number | null;
  dueAt: number | null;
  callbackUrl: string | null;
}

/** One movement of money, the row of GET /v1/transactions. */
export interface Transaction {
  transactionKey: string;
  paymentKey: string;
  kind: "APPROVE" | "CANCEL" | "DEPOSIT_ERROR";
  amount: number;
  status: PaymentStatus;
  at: number;
}

/** Statuses whose order id counts as used up. */
export const takenStatuses: ReadonlySet<PaymentStatus> = new Set([
  "WAITING_FOR_DEPOSIT",
  "DONE",
  "CANCELED",
  "PARTIAL_CANCELED",
]);
