import { database } from "@/lib/platform/database";
import type { PaymentView } from "./views";

export type WaitingCharge = {
  paymentId: string;
  amount: number;
  account: NonNullable<PaymentView["account"]>;
};

/** Charges whose account still waits for its deposit, the one that ends first first. */
export const listWaitingCharges = (userId: string): Promise<WaitingCharge[]> =>
  database().$queryRaw<WaitingCharge[]>`
    SELECT id AS "paymentId", amount, answer - 'receiptUrl' AS account FROM payments
    WHERE user_id = ${userId}::uuid AND purpose = 'CHARGE' AND status = 'WAITING_FOR_DEPOSIT' AND due_at > now()
      AND answer ? 'accountNumber'
    ORDER BY due_at, id`;
