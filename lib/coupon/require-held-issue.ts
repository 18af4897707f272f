import type { Tx } from "@/lib/platform/database";
import { couponNotUsable } from "./refusals";

type Held = { status: string; held: boolean };

/**
 * Before anybody is asked for money: the coupon the order's price rests on must still be held for it. Locks it until the
 * transaction ends, so that it cannot be revoked while the payment is being opened. One that merely ran out is honoured.
 */
export async function requireHeldIssue(tx: Tx, { orderId }: { orderId: string }): Promise<void> {
  const [issue] = await tx.$queryRaw<Held[]>`
    SELECT i.status::text AS status, coalesce(i.order_id = o.id, false) AS held
    FROM orders o JOIN coupon_issues i ON i.id = o.coupon_issue_id WHERE o.id = ${orderId}::uuid FOR UPDATE OF i`;
  if (!issue || (issue.status === "ACTIVE" && issue.held)) return;
  if (issue.status === "REVOKED") {
    const message = "회수된 쿠폰이 적용된 주문이라 결제할 수 없어요. 주문을 취소하고 다시 주문해 주세요.";
    throw couponNotUsable(message, "REVOKED");
  }
  throw couponNotUsable("이 주문에 적용한 쿠폰을 더는 쓸 수 없어요. 주문을 취소하고 다시 주문해 주세요.");
}
