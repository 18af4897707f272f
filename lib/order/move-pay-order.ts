import type { ActingAs } from "@/lib/platform/actor";
import { assert } from "@/lib/platform/assert";
import type { Tx } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { noteAnnouncement } from "@/lib/platform/request";
import { orderItemMoves } from "./order-item-moves";
import { orderMoves } from "./order-moves";

const item = orderItemMoves.pay;

/** The order and its items are paid for, with everybody's history and the announcement, in one statement. */
export async function payOrder(
  tx: Tx,
  { orderId, paymentId }: { orderId: string; paymentId: string },
  actor: ActingAs,
): Promise<void> {
  const { from, to } = orderMoves.pay;
  const paid = await tx.$queryRaw<unknown[]>`
    WITH before AS (
      SELECT id, number, status FROM orders WHERE id = ${orderId}::uuid AND status::text = ANY(${[...from]}) FOR UPDATE
    ), moved AS (
      UPDATE orders o SET status = ${to}::"OrderStatus", paid_at = now() FROM before b WHERE o.id = b.id
      RETURNING o.id, o.number, b.status AS "from"
    ), item AS (
      UPDATE order_items i SET status = ${item.to}::"OrderItemStatus", moved_at = now() FROM moved m
      WHERE i.order_id = m.id AND i.status::text = ${item.from[0]} RETURNING i.id
    ), item_event AS (
      INSERT INTO order_item_events (id, item_id, event, "from", "to", actor_kind, actor_id)
      SELECT gen_random_uuid(), id, 'pay', ${item.from[0]}::"OrderItemStatus", ${item.to}::"OrderItemStatus", ${actor.kind}::"ActorKind",
        ${actor.id}::uuid FROM item
    ), change AS (
      INSERT INTO state_changes (id, subject, subject_id, act, "from", "to", actor_kind, actor_id)
      SELECT ${newId()}::uuid, 'ORDER', id, 'pay', "from"::text, ${to}, ${actor.kind}::"ActorKind", ${actor.id}::uuid FROM moved
    ), announced AS (
      INSERT INTO outbox (id, type, aggregate_id, payload, dedupe_key)
      SELECT ${newId()}::uuid, 'order/paid', id::text,
        jsonb_build_object('orderId', id, 'orderNumber', number, 'paymentId', ${paymentId}::text), 'order/paid:' || id FROM moved
    )
    SELECT 1 FROM moved`;
  assert(paid.length === 1, "an order that is paid was waiting to be");
  noteAnnouncement();
}
