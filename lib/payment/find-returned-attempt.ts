import { database } from "@/lib/platform/database";
import type { PaymentPurpose } from "@/prisma/generated/enums";
import { openStatuses } from "./payment-moves";

export type ReturnedAttempt = { paymentId: string; purpose: PaymentPurpose; orderNumber: string | null };

/** One's own attempt that the window has led back from: as the provider names it, or else the latest that is open. */
export async function findReturnedAttempt(
  userId: string,
  providerOrderId: string | null,
): Promise<ReturnedAttempt | null> {
  const named = providerOrderId ? { providerOrderId } : { status: { in: [...openStatuses] } };
  const attempt = await database().payment.findFirst({
    where: { userId, provider: "TOSS", ...named },
    orderBy: { requestedAt: "desc" },
    select: { id: true, purpose: true, order: { select: { number: true } } },
  });
  if (!attempt) return null;
  return { paymentId: attempt.id, purpose: attempt.purpose, orderNumber: attempt.order?.number ?? null };
}
