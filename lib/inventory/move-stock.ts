import { writeAudit } from "@/lib/platform/audit";
import { inTransaction, type Tx } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { notFound } from "@/lib/platform/refusals";
import type { StockMovement } from "@/prisma/generated/client";
import { forgetGate } from "./gate";
import { bookingKeyReused, stockIsReserved, stockLimitReached } from "./refusals";
import type { MoveStock } from "./schemas";
import type { BookedMovement } from "./views";
import { writeMovements } from "./write-movements";

/** Leaves every later change room within the database's integers. */
const mostOnHand = 100_000_000;

/** Books goods in or out by hand. A booking with a key is made once, however often it is sent. */
export async function moveStock(
  adminId: string,
  variantId: string,
  booking: MoveStock,
  key: string | null = null,
): Promise<BookedMovement> {
  const id = variantId.toLowerCase();
  const reference = `admin:${adminId}:${key ?? newId()}`;
  const movement = await inTransaction(async (tx) => {
    // Two bookings with one key take turns here, also when they are of two kinds.
    await tx.$queryRaw`SELECT 1 FROM inventories WHERE variant_id = ${id}::uuid FOR UPDATE`;
    const before = key ? await findBooking(tx, id, reference) : null;
    return before ?? book(tx, { adminId, variantId: id, booking, reference });
  });
  if (!isSame(movement, booking)) throw bookingKeyReused();
  await forgetGate([id]);
  return toView(movement);
}

type Booking = { adminId: string; variantId: string; booking: MoveStock; reference: string };

async function book(tx: Tx, { adminId, variantId, booking, reference }: Booking): Promise<StockMovement> {
  const { kind, quantity, reason } = booking;
  const actor = { kind: "ADMIN", id: adminId } as const;
  const lines = [{ variantId, quantity }];
  const [line] = await writeMovements(tx, kind, { orderId: null, reference, actor, lines, reason });
  if (!line || line.outcome === "unknown") throw notFound("상품 옵션을 찾을 수 없어요.");
  if (line.outcome === "short")
    throw stockIsReserved({ variantId, wanted: Math.abs(quantity), left: line.onHand - line.reserved });
  const movement = await findBooking(tx, variantId, reference);
  if (!movement) throw notFound();
  if (movement.onHandAfter > mostOnHand) throw stockLimitReached(mostOnHand);
  if (line.outcome === "moved") {
    await writeAudit(tx, adminId, {
      action: "stock/move",
      subject: "variant",
      subjectId: variantId,
      before: { onHand: line.onHand, reserved: line.reserved },
      after: { onHand: movement.onHandAfter, reserved: movement.reservedAfter },
      reason,
    });
  }
  return movement;
}

const findBooking = (tx: Tx, variantId: string, reference: string): Promise<StockMovement | null> =>
  tx.stockMovement.findFirst({
    where: { variantId, kind: { in: ["INBOUND", "OUTBOUND", "ADJUST"] }, reference },
  });

const isSame = ({ kind, quantity, onHandChange, reason }: StockMovement, asked: MoveStock): boolean =>
  kind === asked.kind &&
  quantity === Math.abs(asked.quantity) &&
  reason === asked.reason &&
  (kind !== "ADJUST" || onHandChange === asked.quantity);

function toView(movement: StockMovement): BookedMovement {
  const { id, variantId, kind, quantity, onHandChange, onHandAfter, reservedAfter, reason, at } = movement;
  return {
    variantId,
    onHand: onHandAfter,
    reserved: reservedAfter,
    sellable: onHandAfter - reservedAfter,
    movement: { id, kind, quantity, onHandChange, reason, at: at.toISOString() },
  };
}
