import { writeAudit } from "@/lib/platform/audit";
import { inTransaction, type Tx } from "@/lib/platform/database";
import { notFound } from "@/lib/platform/refusals";
import { signal } from "@/lib/platform/signals";
import { orderItemMoves } from "./order-item-moves";
import { orderStateConflict } from "./refusals";
import type { ItemOfOrder, MoveItem } from "./schemas";
import type { MovedItem } from "./views";

/** What the back office does with one item of an order, with the item's history and the audit log, and told at once. */
export async function moveItem(
  adminId: string,
  { number, id }: ItemOfOrder,
  { act, note }: MoveItem,
): Promise<MovedItem> {
  const moved = await inTransaction(async (tx) => {
    const before = await lock(tx, number, id);
    if (!before) throw notFound("주문 상품을 찾을 수 없습니다.");
    const after = await move(tx, adminId, id, { act, note });
    if (!after) throw orderStateConflict(act);
    await writeAudit(tx, adminId, {
      action: `order-item/${act}`,
      subject: "order-item",
      subjectId: id,
      before,
      after: { status: after.status },
      reason: note,
    });
    return after;
  });
  await signal(`order:${number}`);
  return moved;
}

async function lock(tx: Tx, number: string, id: string): Promise<{ status: string } | undefined> {
  const [item] = await tx.$queryRaw<{ status: string }[]>`
    SELECT i.status::text AS status FROM order_items i JOIN orders o ON o.id = i.order_id
    WHERE i.id = ${id}::uuid AND o.number = ${number} FOR UPDATE OF i`;
  return item;
}

async function move(
  tx: Tx,
  adminId: string,
  id: string,
  { act, note }: MoveItem,
): Promise<MovedItem | undefined> {
  const { from, to } = orderItemMoves[act];
  const [moved] = await tx.$queryRaw<MovedItem[]>`
    WITH before AS (
      SELECT id, status FROM order_items WHERE id = ${id}::uuid AND status::text = ANY(${[...from]})
    ), moved AS (
      UPDATE order_items i SET status = ${to}::"OrderItemStatus", moved_at = now() FROM before b WHERE i.id = b.id
      RETURNING i.id, i.status, i.moved_at, b.status AS "from"
    ), event AS (
      INSERT INTO order_item_events (id, item_id, event, "from", "to", actor_kind, actor_id, note)
      SELECT gen_random_uuid(), id, ${act}, "from", status, 'ADMIN', ${adminId}::uuid, ${note} FROM moved
    )
    SELECT id, status::text AS status, to_json(moved_at)#>>'{}' AS "movedAt" FROM moved`;
  return moved;
}
