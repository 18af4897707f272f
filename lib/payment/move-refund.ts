import type { ActingAs } from "@/lib/platform/actor";
import type { Tx } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { refundMoves } from "./refund-moves";

const { from, to } = refundMoves.complete;

type Completed = { refundId: string; transactionKey: string | null };

/** The money has gone back, and the payment knows how much of it. False when that was written before. */
export async function completeRefund(
  tx: Tx,
  { refundId, transactionKey }: Completed,
  actor: ActingAs,
): Promise<boolean> {
  const moved = await tx.$executeRaw`
    WITH before AS (
      SELECT id, status FROM refunds WHERE id = ${refundId}::uuid AND status::text = ANY(${[...from]}) FOR UPDATE
    ), moved AS (
      UPDATE refunds r SET status = ${to}::"RefundStatus", completed_at = now(), provider_transaction_key = ${transactionKey}
      FROM before b WHERE r.id = b.id RETURNING r.id, r.payment_id, r.provider_amount, b.status
    ), counted AS (
      UPDATE payments p SET refunded_amount = p.refunded_amount + m.provider_amount FROM moved m WHERE p.id = m.payment_id
    )
    INSERT INTO state_changes (id, subject, subject_id, act, "from", "to", actor_kind, actor_id)
    SELECT ${newId()}::uuid, 'REFUND', id, 'complete', status::text, ${to}, ${actor.kind}::"ActorKind", ${actor.id}::uuid FROM moved`;
  return moved === 1;
}
