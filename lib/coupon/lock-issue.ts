import type { Tx } from "@/lib/platform/database";
import { couponNotUsable } from "./refusals";

type Lock = { issueId: string; userId: string };

/**
 * Makes sure a coupon is still free, and keeps it so until the transaction ends. Comes before the order that names it is
 * written: naming it takes a weaker lock, and two orders that both hold that one could never get this one.
 */
export async function lockIssue(tx: Tx, { issueId, userId }: Lock): Promise<void> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM coupon_issues
    WHERE id = ${issueId}::uuid AND user_id = ${userId}::uuid AND status = 'ACTIVE' AND expires_at > now() AND order_id IS NULL
    FOR UPDATE`;
  if (rows.length === 0) throw couponNotUsable("이미 쓰였거나 기간이 지난 쿠폰이에요.");
}
