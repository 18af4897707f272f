import type { ActingAs } from "@/lib/platform/actor";
import type { Tx } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { paymentMoves } from "./payment-moves";

/** Why an attempt nobody has asked the provider about is given up. */
const voidReasons = {
  SUPERSEDED: "결제를 새로 시작해서 이 결제는 닫혔어요.",
  ORDER_CANCELED: "주문을 취소해서 결제도 닫혔어요.",
  ORDER_EXPIRED: "결제 시간이 지나 주문이 종료됐어요.",
} as const;
export type VoidReason = keyof typeof voidReasons;

export type VoidedPayment = { id: string; balancePart: number; hadAccount: boolean };

/**
 * Gives up an order's open attempt. One that is being asked about is not touched: money may be moving. The caller lets go
 * what was held of the balance, and has an account closed into which somebody could still pay.
 */
export async function voidOpenPayment(
  tx: Tx,
  orderId: string,
  reason: VoidReason,
  actor: ActingAs,
): Promise<VoidedPayment | null> {
  const [voided] = await tx.$queryRaw<VoidedPayment[]>`
    WITH before AS (
      SELECT id, status, CASE WHEN status = 'WAITING_FOR_DEPOSIT' THEN 'expire' ELSE 'fail' END AS act FROM payments
      WHERE order_id = ${orderId}::uuid AND (status = 'WAITING_FOR_DEPOSIT' OR (status = 'REQUESTED' AND claimed_at IS NULL)) FOR UPDATE
    ), moved AS (
      UPDATE payments p SET failed_at = now(), failure_code = ${reason}, failure_message = ${voidReasons[reason]}, check_at = NULL,
        status = CASE b.act WHEN 'expire' THEN ${paymentMoves.expire.to} ELSE ${paymentMoves.fail.to} END::"PaymentStatus"
      FROM before b WHERE p.id = b.id RETURNING p.id, p.status, p.balance_part, b.status AS "from", b.act
    ), change AS (
      INSERT INTO state_changes (id, subject, subject_id, act, "from", "to", actor_kind, actor_id, note)
      SELECT ${newId()}::uuid, 'PAYMENT', id, act, "from"::text, status::text, ${actor.kind}::"ActorKind", ${actor.id}::uuid, ${reason} FROM moved
    )
    SELECT id, balance_part AS "balancePart", act = 'expire' AS "hadAccount" FROM moved`;
  return voided ?? null;
}
