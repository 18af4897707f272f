/** What the provider holds of one of our payments, compared with our own row before anybody believes it. */
export type ProviderPayment = {
  paymentKey: string;
  /** The transaction that approved it; null while a deposit is awaited. */
  transactionKey: string | null;
  method: string | null;
  amount: number;
  approvedAt: Date | null;
  /** Proof that a deposit call is the provider's own. */
  secret: string | null;
  /** The provider's own receipt, for people. */
  receiptUrl: string | null;
};

export type DepositAccount = {
  bank: string;
  accountNumber: string;
  holder: string;
  dueAt: Date;
};

/** Every answer of a provider in our words. Only `declined` means that nothing was taken and nothing will be. */
export type ProviderAnswer =
  | { kind: "approved"; payment: ProviderPayment }
  | { kind: "waiting"; payment: ProviderPayment; account: DepositAccount }
  | { kind: "declined"; code: string; message: string; paymentKey: string | null }
  /** Approved once; all of it has gone back since. */
  | { kind: "returned"; payment: ProviderPayment }
  /** The provider knows the payment and has taken nothing. `authenticated`: it waits for our confirmation. */
  | { kind: "untouched"; paymentKey: string; authenticated: boolean }
  /** The provider knows no such payment. */
  | { kind: "absent" }
  /** It belongs to another order or another amount: somebody mixed them up, or tried to. */
  | { kind: "foreign"; detail: Record<string, unknown> }
  /** `code`: the provider's own, when it answered at all. Without one it may still be at work. */
  | { kind: "unknown"; problem: string; code: string | null };
