import { database } from "@/lib/platform/database";
import { couponIssueMoves } from "./coupon-issue-moves";

const { from, to } = couponIssueMoves.expire;
const batchSize = 500;

/**
 * Every coupon whose time is over and that no unpaid order holds. Batch by batch, each its own statement: what is done
 * stays done, and a second run beside this one takes other rows.
 */
export async function expireIssues(): Promise<number> {
  for (let expired = 0; ; ) {
    const batch = await expireBatch();
    expired += batch;
    if (batch < batchSize) return expired;
  }
}

async function expireBatch(): Promise<number> {
  const moved = await database().$queryRaw<unknown[]>`
    WITH due AS (
      SELECT id FROM coupon_issues
      WHERE status = 'ACTIVE' AND order_id IS NULL AND expires_at <= now()
      ORDER BY expires_at LIMIT ${batchSize} FOR UPDATE SKIP LOCKED
    ), expired AS (
      UPDATE coupon_issues i SET status = ${to}::"CouponIssueStatus" FROM due
      WHERE i.id = due.id AND i.status::text = ANY(${[...from]}) RETURNING i.id
    ), change AS (
      INSERT INTO state_changes (id, subject, subject_id, act, "from", "to", actor_kind)
      SELECT gen_random_uuid(), 'COUPON_ISSUE', id, 'expire', 'ACTIVE', ${to}, 'SYSTEM' FROM expired
    )
    SELECT id FROM expired`;
  return moved.length;
}
