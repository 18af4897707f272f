import { letGoIssue } from "@/lib/coupon/let-go-issue";
import { releaseStock } from "@/lib/inventory/release-stock";
import { endUnpaidOrder, type MovedOrder } from "@/lib/order/move-end-unpaid-order";
import { reservingStatuses } from "@/lib/order/order-moves";
import type { ActingAs } from "@/lib/platform/actor";
import type { Tx } from "@/lib/platform/database";
import { reservationReference } from "./reservation-reference";

type End = { order: { id: string; userId?: string }; act: "cancel" | "expire"; actor: ActingAs };

/** Ends an order that was not paid and gives back what it held. Null when it was not there to be ended. */
export async function endOrder(tx: Tx, { order, act, actor }: End): Promise<MovedOrder | null> {
  const ended = await endUnpaidOrder(tx, order, act, actor);
  if (!ended) return null;
  await letGoIssue(tx, ended.id);
  // A declined order has given its stock back already.
  if (reservingStatuses.some((status) => status === ended.from)) {
    await releaseStock(tx, {
      orderId: ended.id,
      reference: reservationReference(ended),
      actor,
      lines: ended.lines,
    });
  }
  return ended;
}
