import type { Tx } from "@/lib/platform/database";
import { noteAnnouncement } from "@/lib/platform/request";
import { waitlistMoves } from "./waitlist-moves";

const { from, to } = waitlistMoves.offer;

/** How long the pieces are kept. The clock is the database's. */
const offerMinutes = 30;

export type Offer = { id: string; quantity: number };
type Serving = { variantId: string; left: number; most: number };

/**
 * Walks the queue from its head and offers what is left; whoever asks holds the inventory's row, and reserves what is
 * offered here. A head who wants more than is left is offered what came back, but not what was left lying when they
 * joined: they could have bought that, and nobody shall keep the last pieces by asking for more. Accounts that are
 * closed are passed over.
 */
export async function offerToHeads(tx: Tx, { variantId, left, most }: Serving): Promise<Offer[]> {
  const offers = await tx.$queryRaw<Offer[]>`
    WITH queue AS (
      SELECT w.id, w.quantity, w.position, w.created_at FROM waitlist_entries w
      JOIN users u ON u.id = w.user_id AND u.status = 'ACTIVE'
      JOIN variants v ON v.id = w.variant_id JOIN products p ON p.id = v.product_id AND p.status = 'ON_SALE'
      WHERE w.variant_id = ${variantId}::uuid AND w.status::text = ANY(${[...from]})
      ORDER BY w.position LIMIT ${most} FOR UPDATE OF w
    ), served AS (
      SELECT *, ${left}::int - coalesce(sum(quantity) OVER (ORDER BY position ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS remaining
      FROM queue
    ), offered AS (
      UPDATE waitlist_entries w SET status = ${to}::"WaitlistStatus", quantity = least(s.quantity, s.remaining), offered_at = now(),
        offer_expires_at = now() + make_interval(mins => ${offerMinutes})
      FROM served s WHERE w.id = s.id AND s.remaining > 0 AND (s.quantity <= s.remaining OR EXISTS (
        SELECT FROM stock_movements m
        WHERE m.variant_id = w.variant_id AND m.at >= s.created_at AND m.on_hand_change > m.reserved_change))
      RETURNING w.id, w.quantity, w.position, w.offer_expires_at
    ), change AS (
      INSERT INTO state_changes (id, subject, subject_id, act, "from", "to", actor_kind)
      SELECT gen_random_uuid(), 'WAITLIST_ENTRY', id, 'offer', 'WAITING', ${to}, 'SYSTEM' FROM offered
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
