import type { ActingAs } from "@/lib/platform/actor";
import type { Tx } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { orderMoves } from "./order-moves";

const { from, to } = orderMoves.requestPayment;

/** How long an attempt may take, and how long after it was placed an order is given up at the latest. */
const attemptMinutes = 15;
const longestMinutes = 45;

/**
 * Somebody begins to pay: the order gets time for it. After a decline it is a new reservation. An order that is being
 * paid already only gets the time; one that waited for a deposit does not keep the days that was given.
 */
export async function requestOrderPayment(
  tx: Tx,
  order: { id: string; status: string; waitedForDeposit?: boolean },
  actor: ActingAs,
): Promise<void> {
  const isNew = [...from].some((status) => status === order.status);
  const again = order.status === "PAYMENT_FAILED" ? 1 : 0;
  await tx.$executeRaw`
    WITH moved AS (
      UPDATE orders SET status = ${to}::"OrderStatus", reservation = reservation + ${again},
        expires_at = CASE WHEN ${order.waitedForDeposit === true} THEN least(expires_at, now() + make_interval(mins => ${attemptMinutes}))
          ELSE greatest(expires_at, least(now() + make_interval(mins => ${attemptMinutes}), created_at + make_interval(mins => ${longestMinutes}))) END
      WHERE id = ${order.id}::uuid AND status::text = ${order.status} RETURNING id
    )
    INSERT INTO state_changes (id, subject, subject_id, act, "from", "to", actor_kind, actor_id)
    SELECT ${newId()}::uuid, 'ORDER', id, 'requestPayment', ${order.status}, ${to}, ${actor.kind}::"ActorKind", ${actor.id}::uuid
    FROM moved WHERE ${isNew}`;
}
