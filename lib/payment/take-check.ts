import { database } from "@/lib/platform/database";
import type { PaymentStatus } from "@/prisma/generated/enums";

/** Two seconds, ten, thirty, then every minute: what Toss knows is known here within two minutes of its answering again. */
const backOffSeconds = [2, 10, 30, 60];

/** A deposit is told by a webhook; this finds those whose webhook was lost. */
export const depositCheckSeconds = 600;

export type CheckedPayment = {
  id: string;
  status: PaymentStatus;
  providerOrderId: string;
  amount: number;
  attempt: number;
  /** What the provider was being asked with when nobody knew any more. */
  askedKey: string | null;
  checks: number;
  /** The provider's own time for it is over: what it does not know by now it never will. */
  isStale: boolean;
};

/** Somebody's turn to ask the provider about a payment that is due to be asked about. Null when it is nobody's turn. */
export async function takeCheck(id: string): Promise<CheckedPayment | null> {
  const [payment] = await database().$queryRaw<CheckedPayment[]>`
    UPDATE payments SET checks = checks + 1, check_at = now() + make_interval(secs => CASE status
      WHEN 'WAITING_FOR_DEPOSIT' THEN ${depositCheckSeconds}
      ELSE (${backOffSeconds}::int[])[least(checks + 2, ${backOffSeconds.length})] END)
    WHERE id = ${id}::uuid AND check_at <= now() AND (status IN ('UNKNOWN', 'WAITING_FOR_DEPOSIT') OR (status = 'REQUESTED' AND claimed_at IS NOT NULL))
    RETURNING id, status::text AS status, provider_order_id AS "providerOrderId", amount, attempt, asked_key AS "askedKey", checks,
      claimed_at < now() - interval '40 minutes' AS "isStale"`;
  return payment ?? null;
}

/** Only after a look-up has shown the last question dead: from now on the provider is asked anew. */
export async function raiseAttempt(id: string, from: number): Promise<void> {
  await database()
    .$executeRaw`UPDATE payments SET attempt = attempt + 1 WHERE id = ${id}::uuid AND attempt = ${from}`;
}
