import type { ActingAs } from "@/lib/platform/actor";
import type { Tx } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { couponIssueMoves } from "./coupon-issue-moves";

const { from, to } = couponIssueMoves.use;

/**
 * The order was paid: the coupon held for it is used up, also one that ran out in the meantime. False when there was
 * nothing to use: an order without a coupon, or one that was settled before.
 */
export async function spendIssue(
  tx: Tx,
  { orderId, actor }: { orderId: string; actor: ActingAs },
): Promise<boolean> {
  const used = await tx.$queryRaw<unknown[]>`
    WITH used AS (
      UPDATE coupon_issues SET status = ${to}::"CouponIssueStatus", used_at = now()
      WHERE order_id = ${orderId}::uuid AND status::text = ANY(${[...from]}) RETURNING id
    ), change AS (
      INSERT INTO state_changes (id, subject, subject_id, act, "from", "to", actor_kind, actor_id)
      SELECT ${newId()}::uuid, 'COUPON_ISSUE', id, 'use', 'ACTIVE', ${to}, ${actor.kind}::"ActorKind", ${actor.id}::uuid FROM used
    )
    SELECT id FROM used`;
  return used.length > 0;
}
