import type { ActingAs } from "@/lib/platform/actor";
import type { Tx } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { lockOrderRow } from "./lock-order-row";
import { type OrderMove, orderMoves } from "./order-moves";

/** Naming the owner as well makes somebody else's order simply not there. */
type Whose = { readonly id: string; readonly userId?: string };

export type MovedOrder = {
  id: string;
  number: string;
  userId: string;
  from: string;
  reservation: number;
  lines: { variantId: string; quantity: number }[];
};

/**
 * Cancels or expires an order that nobody paid, with its items and everybody's history, in one statement. Null when this
 * caller was not the one who did: the WHERE is the lock, and of two callers racing here PostgreSQL lets only one match.
 * A payment whose outcome is open may have taken the money: such an order does not end under it.
 */
export async function endUnpaidOrder(
  tx: Tx,
  whose: Whose,
  act: "cancel" | "expire",
  actor: ActingAs,
): Promise<MovedOrder | null> {
  const { from, to } = orderMoves[act] satisfies (typeof orderMoves)[OrderMove];
  await lockOrderRow(tx, whose.id);
  const [moved] = await tx.$queryRaw<MovedOrder[]>`
    WITH before AS (
      SELECT id, number, user_id, status, reservation FROM orders o
      WHERE id = ${whose.id}::uuid AND status::text = ANY(${[...from]}) AND user_id = coalesce(${whose.userId ?? null}::uuid, user_id)
        AND (${act} <> 'expire' OR expires_at <= now())
        AND NOT EXISTS (
          SELECT 1 FROM payments p WHERE p.order_id = o.id AND (p.status = 'UNKNOWN' OR (p.status = 'REQUESTED' AND p.claimed_at IS NOT NULL)))
      FOR UPDATE
    ), moved AS (
      UPDATE orders o SET status = ${to}::"OrderStatus", ended_at = now() FROM before b WHERE o.id = b.id RETURNING o.id
    ), item AS (
      UPDATE order_items i SET status = 'CANCELED', moved_at = now() FROM moved m
      WHERE i.order_id = m.id AND i.status = 'PENDING_PAYMENT' RETURNING i.id, i.variant_id, i.quantity
    ), item_event AS (
      INSERT INTO order_item_events (id, item_id, event, "from", "to", actor_kind, actor_id)
      SELECT gen_random_uuid(), id, ${act}, 'PENDING_PAYMENT', 'CANCELED', ${actor.kind}::"ActorKind", ${actor.id}::uuid FROM item
    ), change AS (
      INSERT INTO state_changes (id, subject, subject_id, act, "from", "to", actor_kind, actor_id)
      SELECT ${newId()}::uuid, 'ORDER', id, ${act}, status::text, ${to}, ${actor.kind}::"ActorKind", ${actor.id}::uuid FROM before
    )
    SELECT b.id, b.number, b.user_id AS "userId", b.status::text AS "from", b.reservation,
      (SELECT json_agg(json_build_object('variantId', variant_id, 'quantity', quantity) ORDER BY variant_id) FROM item) AS lines
    FROM before b`;
  return moved ?? null;
}
