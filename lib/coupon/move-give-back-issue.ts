import type { ActingAs } from "@/lib/platform/actor";
import type { Tx } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { couponIssueMoves } from "./coupon-issue-moves";

const { giveBack, giveBackPast } = couponIssueMoves;

/**
 * The order was cancelled in full: its coupon may be used again, unless its time is over. False when there was none to
 * give back.
 */
export async function giveBackIssue(
  tx: Tx,
  { orderId, actor }: { orderId: string; actor: ActingAs },
): Promise<boolean> {
  const given = await tx.$queryRaw<unknown[]>`
    WITH given AS (
      UPDATE coupon_issues SET used_at = NULL, order_id = NULL,
        status = CASE WHEN expires_at > now() THEN ${giveBack.to} ELSE ${giveBackPast.to} END::"CouponIssueStatus"
      WHERE order_id = ${orderId}::uuid AND status::text = ANY(${[...giveBack.from]}) RETURNING id, status
    ), change AS (
      INSERT INTO state_changes (id, subject, subject_id, act, "from", "to", actor_kind, actor_id)
      SELECT ${newId()}::uuid, 'COUPON_ISSUE', id, 'giveBack', 'USED', status::text, ${actor.kind}::"ActorKind", ${actor.id}::uuid FROM given
    )
    SELECT id FROM given`;
  return given.length > 0;
}
