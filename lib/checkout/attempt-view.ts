import type { Attempt } from "@/lib/payment/queries";
import type { PaymentAttempt } from "@/lib/payment/views";
import { env } from "@/lib/platform/env";

/** A day is long enough to go to a bank, and short enough not to keep goods from others for a week. */
const validHours = 24;

type Shown = Pick<
  Attempt,
  "id" | "purpose" | "method" | "provider" | "providerOrderId" | "amount" | "balancePart" | "userId"
>;

type Named = Pick<PaymentAttempt, "orderNumber" | "orderName" | "customerName">;

/** The answer to opening an attempt, made of what never changes: the same whenever the same key asks again. */
export const attemptView = (
  attempt: Shown,
  { orderNumber, orderName, customerName }: Named,
): PaymentAttempt => ({
  paymentId: attempt.id,
  purpose: attempt.purpose,
  status: attempt.provider === "INTERNAL" ? "COMPLETED" : "REQUESTED",
  method: attempt.method,
  orderNumber,
  orderId: attempt.providerOrderId,
  amount: attempt.amount,
  balancePart: attempt.balancePart,
  orderName,
  customerName,
  clientKey: env().TOSS_CLIENT_KEY,
  customerKey: attempt.userId,
  validHours,
});
