import type { Tx } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { noteAnnouncement } from "@/lib/platform/request";
import { waitlistMoves } from "./waitlist-moves";

const {
  from: [from],
  to,
} = waitlistMoves.lapse;

type Lapsed = { id: string; variantId: string; quantity: number };

/** An offer past its time by the database's clock. Null when there is none: not yet, or somebody was faster. */
export async function lapseOpenOffer(tx: Tx, id: string): Promise<Lapsed | null> {
  const [lapsed] = await tx.$queryRaw<Lapsed[]>`
    WITH lapsed AS (
      UPDATE waitlist_entries SET status = ${to}::"WaitlistStatus", ended_at = now()
      WHERE id = ${id}::uuid AND status = ${from}::"WaitlistStatus" AND offer_expires_at <= now() RETURNING id, variant_id, quantity
    ), change AS (
      INSERT INTO state_changes (id, subject, subject_id, act, "from", "to", actor_kind)
      SELECT ${newId()}::uuid, 'WAITLIST_ENTRY', id, 'lapse', ${from}, ${to}, 'SYSTEM' FROM lapsed
    ), announced AS (
      INSERT INTO outbox (id, type, aggregate_id, payload, dedupe_key)
      SELECT ${newId()}::uuid, 'waitlist/lapsed', id::text, jsonb_build_object('entryId', id), 'waitlist/lapsed:' || id FROM lapsed
    )
    SELECT id, variant_id AS "variantId", quantity FROM lapsed`;
  if (lapsed) noteAnnouncement();
  return lapsed ?? null;
}
