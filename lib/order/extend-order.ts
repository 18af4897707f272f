import type { Tx } from "@/lib/platform/database";

/** The shopper's window says how long an account lives, and goods are not set aside for a season. */
const longestHours = 7 * 24 + 1;

/** A bank transfer takes as long as the bank allows: the order waits for it. */
export async function extendOrder(tx: Tx, id: string, until: Date): Promise<void> {
  await tx.$executeRaw`
    UPDATE orders SET expires_at = greatest(expires_at, least(${until}::timestamptz, created_at + make_interval(hours => ${longestHours})))
    WHERE id = ${id}::uuid`;
}
