import type { ActingAs } from "@/lib/platform/actor";
import type { Tx } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { orderMoves } from "./order-moves";

const {
  from: [from],
  to,
} = orderMoves.decline;

/** The payment came to nothing; the order may be tried again. False when it was not being paid. */
export async function declineOrder(tx: Tx, id: string, actor: ActingAs): Promise<boolean> {
  const moved = await tx.$executeRaw`
    WITH moved AS (
      UPDATE orders SET status = ${to}::"OrderStatus" WHERE id = ${id}::uuid AND status::text = ${from} RETURNING id
    )
    INSERT INTO state_changes (id, subject, subject_id, act, "from", "to", actor_kind, actor_id)
    SELECT ${newId()}::uuid, 'ORDER', id, 'decline', ${from}, ${to}, ${actor.kind}::"ActorKind", ${actor.id}::uuid FROM moved`;
  return moved === 1;
}
