import type { ActingAs } from "@/lib/platform/actor";
import type { Tx } from "@/lib/platform/database";
import { waitlistMoves } from "./waitlist-moves";

const {
  from: [from],
  to,
} = waitlistMoves.take;

export type TakenOffer = { id: string; variantId: string; quantity: number };

/** The owner orders: of two orders at once one takes the offer, and the other finds it taken. */
export async function takeOffers(
  tx: Tx,
  { ids, actor }: { ids: readonly string[]; actor: ActingAs },
): Promise<TakenOffer[]> {
  return tx.$queryRaw<TakenOffer[]>`
    WITH offer AS (
      SELECT id FROM waitlist_entries
      WHERE id = ANY(${[...ids]}::uuid[]) AND status = ${from}::"WaitlistStatus" AND offer_expires_at > now() ORDER BY id FOR UPDATE
    ), taken AS (
      UPDATE waitlist_entries w SET status = ${to}::"WaitlistStatus", ended_at = now() FROM offer
      WHERE w.id = offer.id RETURNING w.id, w.variant_id, w.quantity
    ), change AS (
      INSERT INTO state_changes (id, subject, subject_id, act, "from", "to", actor_kind, actor_id)
      SELECT gen_random_uuid(), 'WAITLIST_ENTRY', id, 'take', ${from}, ${to}, ${actor.kind}::"ActorKind", ${actor.id}::uuid FROM taken
    )
    SELECT id, variant_id AS "variantId", quantity FROM taken ORDER BY variant_id`;
}
