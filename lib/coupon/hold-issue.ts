import { assert } from "@/lib/platform/assert";
import type { Tx } from "@/lib/platform/database";

/** Ties a locked coupon to its unpaid order: no second order can use it meanwhile. */
export async function holdIssue(
  tx: Tx,
  { issueId, orderId }: { issueId: string; orderId: string },
): Promise<void> {
  const held = await tx.$executeRaw`
    UPDATE coupon_issues SET order_id = ${orderId}::uuid WHERE id = ${issueId}::uuid AND order_id IS NULL`;
  assert(held === 1, "a coupon that is held was locked before");
}
