import type { Tx } from "@/lib/platform/database";
import { noteAnnouncement } from "@/lib/platform/request";
import { lowestStock } from "./lowest-stock";
import { waitlistMoves } from "./waitlist-moves";

const {
  from: [from],
  to,
} = waitlistMoves.offer;

/** How long the pieces are kept. The clock is the database's. */
const offerMinutes = 30;

export type Offer = { id: string; quantity: number };
type Serving = { variantId: string; left: number; most: number };

/**
 * Walks the queue from its head and offers what is left; whoever asks holds the inventory's row, and reserves what is
 * offered here. A wish that can be met whole is met whole. Who wants more is offered what came back since they joined:
 * what lies there beyond the fewest there were in that time. The rest they could have bought, and nobody shall keep the
 * last pieces by asking for more. Whom this leaves with nothing is passed over, as are accounts that are closed.
 */
export async function offerToHeads(tx: Tx, { variantId, left, most }: Serving): Promise<Offer[]> {
  const offers = await tx.$queryRaw<Offer[]>`
    WITH RECURSIVE fewer AS (
      SELECT max(m.at) AS at FROM stock_movements m
      WHERE m.variant_id = ${variantId}::uuid AND ${lowestStock} < ${left}::int AND m.at >= (
        SELECT created_at FROM waitlist_entries
        WHERE variant_id = ${variantId}::uuid AND status = ${from}::"WaitlistStatus" ORDER BY position LIMIT 1)
    ), queue AS (
      SELECT w.id, w.quantity, w.position, w.created_at FROM waitlist_entries w
      JOIN users u ON u.id = w.user_id AND u.status = 'ACTIVE'
      JOIN variants v ON v.id = w.variant_id JOIN products p ON p.id = v.product_id AND p.status = 'ON_SALE'
      WHERE w.variant_id = ${variantId}::uuid AND w.status = ${from}::"WaitlistStatus"
        AND (w.quantity <= ${left}::int OR w.created_at <= (SELECT at FROM fewer))
      ORDER BY w.position LIMIT ${most} FOR UPDATE OF w
    ), placed AS (
      SELECT *, row_number() OVER (ORDER BY position) AS place FROM queue
    ), walk AS (
      SELECT 0::bigint AS place, NULL::uuid AS id, 0 AS given, ${left}::int AS rest
      UNION ALL
      SELECT q.place, q.id, g.given, k.rest - g.given FROM walk k JOIN placed q ON q.place = k.place + 1
      CROSS JOIN LATERAL (SELECT CASE WHEN q.quantity <= k.rest THEN q.quantity ELSE greatest(0, k.rest - (
        SELECT min(${lowestStock}) FROM stock_movements m WHERE m.variant_id = ${variantId}::uuid AND m.at >= q.created_at)) END AS given) g
      WHERE k.rest > 0
    ), offered AS (
      UPDATE waitlist_entries w SET status = ${to}::"WaitlistStatus", quantity = k.given, offered_at = now(),
        offer_expires_at = now() + make_interval(mins => ${offerMinutes})
      FROM walk k WHERE w.id = k.id AND k.given > 0
      RETURNING w.id, w.quantity, w.position, w.offer_expires_at
    ), change AS (
      INSERT INTO state_changes (id, subject, subject_id, act, "from", "to", actor_kind)
      SELECT gen_random_uuid(), 'WAITLIST_ENTRY', id, 'offer', ${from}, ${to}, 'SYSTEM' FROM offered
    ), announced AS (
      INSERT INTO outbox (id, type, aggregate_id, payload, dedupe_key)
      SELECT gen_random_uuid(), 'waitlist/offered', id::text, jsonb_build_object('entryId', id,
        'expiresAt', to_char(offer_expires_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')), 'waitlist/offered:' || id
      FROM offered
    )
    SELECT id, quantity FROM offered ORDER BY position`;
  if (offers.length > 0) noteAnnouncement();
  return offers;
}
