import type { Tx } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";

type Wanted = { userId: string; variantId: string; quantity: number; most: number };
type Joined = {
  /** False when there is a place already, enough in stock, or no room for one more queue. */
  joined: boolean;
  isIn: boolean;
  /** In how many queues one stands. */
  places: number;
  sellable: number;
};

/**
 * A place at the end of the queue, with its first line of history. Null when there is no such variant for shoppers. The
 * user's row keeps two joins of one person apart, so that neither the limit nor the one place is overrun.
 */
export async function createEntry(
  tx: Tx,
  { userId, variantId, quantity, most }: Wanted,
): Promise<Joined | null> {
  await tx.$queryRaw`SELECT 1 FROM users WHERE id = ${userId}::uuid FOR NO KEY UPDATE`;
  const [joined] = await tx.$queryRaw<Joined[]>`
    WITH goods AS (
      SELECT v.id, CASE WHEN p.status = 'ON_SALE' THEN n.on_hand - n.reserved ELSE 0 END AS sellable
      FROM variants v JOIN products p ON p.id = v.product_id JOIN inventories n ON n.variant_id = v.id
      WHERE v.id = ${variantId}::uuid AND p.status <> 'SUSPENDED'
    ), had AS (
      SELECT variant_id FROM waitlist_entries WHERE user_id = ${userId}::uuid AND status IN ('WAITING', 'OFFERED')
    ), made AS (
      INSERT INTO waitlist_entries (id, variant_id, user_id, quantity)
      SELECT ${newId()}::uuid, id, ${userId}::uuid, ${quantity}::int FROM goods
      WHERE sellable < ${quantity}::int AND (SELECT count(*) FROM had) < ${most}::int
        AND NOT EXISTS (SELECT FROM had WHERE variant_id = goods.id)
      RETURNING id
    ), change AS (
      INSERT INTO state_changes (id, subject, subject_id, act, "to", actor_kind, actor_id)
      SELECT ${newId()}::uuid, 'WAITLIST_ENTRY', id, 'join', 'WAITING', 'ORDERER', ${userId}::uuid FROM made
    )
    SELECT EXISTS (SELECT FROM made) AS joined, EXISTS (SELECT FROM had WHERE variant_id = goods.id) AS "isIn",
      (SELECT count(*)::int FROM had) AS places, sellable FROM goods`;
  return joined ?? null;
}
