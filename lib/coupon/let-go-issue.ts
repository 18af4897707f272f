import type { Tx } from "@/lib/platform/database";

/** The order ended unpaid: its coupon is free again. */
export async function letGoIssue(tx: Tx, orderId: string): Promise<void> {
  await tx.$executeRaw`UPDATE coupon_issues SET order_id = NULL WHERE order_id = ${orderId}::uuid AND status = 'ACTIVE'`;
}
