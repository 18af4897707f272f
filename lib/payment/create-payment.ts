import type { ActingAs } from "@/lib/platform/actor";
import type { Tx } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import type { Attempt } from "./queries";

/** An attempt as it will be written. */
export type NewPayment = Pick<
  Attempt,
  | "id"
  | "purpose"
  | "orderId"
  | "userId"
  | "idempotencyKey"
  | "requestHash"
  | "method"
  | "provider"
  | "providerOrderId"
  | "amount"
  | "balancePart"
>;

/** What is paid within the house is complete with the row that says so; a provider must be asked first. */
export async function createPayment(tx: Tx, payment: NewPayment, actor: ActingAs): Promise<void> {
  const isOurs = payment.provider === "INTERNAL";
  const [act, to] = isOurs ? ["complete", "COMPLETED"] : ["request", "REQUESTED"];
  await tx.$executeRaw`
    WITH created AS (
      INSERT INTO payments (id, purpose, order_id, user_id, idempotency_key, request_hash, method, provider, provider_order_id, amount,
        balance_part, status, approved_at)
      VALUES (${payment.id}::uuid, ${payment.purpose}::"PaymentPurpose", ${payment.orderId}::uuid, ${payment.userId}::uuid,
        ${payment.idempotencyKey}, ${payment.requestHash}, ${payment.method}::"PaymentMethod", ${payment.provider}::"PaymentProvider",
        ${payment.providerOrderId}, ${payment.amount}, ${payment.balancePart}, ${to}::"PaymentStatus",
        CASE WHEN ${isOurs} THEN now() END)
      RETURNING id
    )
    INSERT INTO state_changes (id, subject, subject_id, act, "to", actor_kind, actor_id)
    SELECT ${newId()}::uuid, 'PAYMENT', id, ${act}, ${to}, ${actor.kind}::"ActorKind", ${actor.id}::uuid FROM created`;
}
