import { letGoIssue } from "@/lib/coupon/let-go-issue";
import { releaseStock } from "@/lib/inventory/release-stock";
import { endUnpaidOrder, type MovedOrder } from "@/lib/order/move-end-unpaid-order";
import { reservingStatuses } from "@/lib/order/order-moves";
import type { ActingAs } from "@/lib/platform/actor";
import type { Tx } from "@/lib/platform/database";
import { post } from "@/lib/platform/outbox";
import { reservationReference } from "./reservation-reference";
import { voidAttempt } from "./void-attempt";

type End = { order: { id: string; userId?: string }; act: "cancel" | "expire"; actor: ActingAs };

/** Ends an order that was not paid and gives back what it held. Null when it was not there to be ended. */
export async function endOrder(tx: Tx, { order, act, actor }: End): Promise<MovedOrder | null> {
  const ended = await endUnpaidOrder(tx, order, act, actor);
  if (!ended) return null;
  const reason = act === "cancel" ? "ORDER_CANCELED" : "ORDER_EXPIRED";
  await voidAttempt(tx, { order: ended, reason, actor });
  await letGoIssue(tx, ended.id);
  if (act === "expire") await announce(tx, ended.id);
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

const announce = (tx: Tx, orderId: string): Promise<void> =>
  post(tx, {
    type: "order/expired",
    aggregateId: orderId,
    payload: { orderId },
    dedupeKey: `order/expired:${orderId}`,
  });
