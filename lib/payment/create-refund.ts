import type { ActingAs } from "@/lib/platform/actor";
import type { Tx } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";

type NewRefund = {
  id: string;
  paymentId: string;
  orderId: string | null;
  providerAmount: number;
  reason: string;
  /** One per business fact: asked again, nothing new is given back. */
  idempotencyKey: string;
};

/** Says that money has to go back. False when that has been said before. */
export async function createRefund(tx: Tx, refund: NewRefund, actor: ActingAs): Promise<boolean> {
  const created = await tx.$executeRaw`
    WITH created AS (
      INSERT INTO refunds (id, payment_id, order_id, provider_amount, balance_amount, reason, idempotency_key)
      VALUES (${refund.id}::uuid, ${refund.paymentId}::uuid, ${refund.orderId}::uuid, ${refund.providerAmount}, 0, ${refund.reason}, ${refund.idempotencyKey})
      ON CONFLICT (idempotency_key) DO NOTHING RETURNING id
    )
    INSERT INTO state_changes (id, subject, subject_id, act, "to", actor_kind, actor_id)
    SELECT ${newId()}::uuid, 'REFUND', id, 'request', 'REQUESTED', ${actor.kind}::"ActorKind", ${actor.id}::uuid FROM created`;
  return created === 1;
}
