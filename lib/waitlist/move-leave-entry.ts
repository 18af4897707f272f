import type { ActingAs } from "@/lib/platform/actor";
import type { Tx } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { waitlistMoves } from "./waitlist-moves";

const { from, to } = waitlistMoves.leave;

type Left = { id: string; from: "WAITING" | "OFFERED"; quantity: number };

/** Null when there was no open place. What an offer held is given back by whoever asks. */
export async function leaveEntry(
  tx: Tx,
  { userId, variantId, actor }: { userId: string; variantId: string; actor: ActingAs },
): Promise<Left | null> {
  const [left] = await tx.$queryRaw<Left[]>`
    WITH place AS (
      SELECT id, status FROM waitlist_entries
      WHERE user_id = ${userId}::uuid AND variant_id = ${variantId}::uuid AND status = ANY(${[...from]}::"WaitlistStatus"[]) FOR UPDATE
    ), moved AS (
      UPDATE waitlist_entries w SET status = ${to}::"WaitlistStatus", ended_at = now() FROM place
      WHERE w.id = place.id RETURNING w.id, place.status, w.quantity
    ), change AS (
      INSERT INTO state_changes (id, subject, subject_id, act, "from", "to", actor_kind, actor_id)
      SELECT ${newId()}::uuid, 'WAITLIST_ENTRY', id, 'leave', status::text, ${to}, ${actor.kind}::"ActorKind", ${actor.id}::uuid FROM moved
    )
    SELECT id, status::text AS "from", quantity FROM moved`;
  return left ?? null;
}
