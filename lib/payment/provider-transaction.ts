/** One movement of money as the provider's books tell it. Whether it was taken or given back is in the status. */
export type ProviderTransaction = {
  transactionKey: string;
  paymentKey: string;
  providerOrderId: string;
  method: string;
  /** Never negative. */
  amount: number;
  status: string;
  at: Date;
};
