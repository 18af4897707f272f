import { reserveStock } from "@/lib/inventory/reserve-stock";
import type { StockLine } from "@/lib/inventory/sum-lines";
import type { ActingAs } from "@/lib/platform/actor";
import type { Tx } from "@/lib/platform/database";
import { reservationReference } from "./reservation-reference";

type Declined = { id: string; reservation: number; lines: readonly StockLine[] };

/** The decline gave the stock back: it must be there once more. */
export async function reserveAgain(tx: Tx, order: Declined, actor: ActingAs): Promise<void> {
  const reference = reservationReference({ id: order.id, reservation: order.reservation + 1 });
  await reserveStock(tx, {
    orderId: order.id,
    reference,
    actor,
    lines: order.lines,
    reason: "결제 다시 시도",
  });
}
