import { inTransaction, type Tx } from "@/lib/platform/database";
import { mostItems, mostOfOne } from "./limits";
import { takeCart } from "./take-cart";

/** What a guest had put in becomes the member's. The guest's cart is gone then: a second time there is nothing to do. */
export function mergeGuestCart(guestId: string, userId: string): Promise<void> {
  return inTransaction(async (tx) => {
    const [guest] = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM carts WHERE guest_id = ${guestId}::uuid FOR UPDATE`;
    if (!guest) return;
    const memberCartId = await takeCart(tx, { userId });
    await sumUp(tx, guest.id, memberCartId);
    await moveTheRest(tx, guest.id, memberCartId);
    await tx.$executeRaw`DELETE FROM carts WHERE id = ${guest.id}::uuid`;
  });
}

/** What both have. */
async function sumUp(tx: Tx, guestCartId: string, memberCartId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE cart_items m SET quantity = least(m.quantity + g.quantity, ${mostOfOne}::int),
      selected = m.selected OR g.selected, price_seen = g.price_seen, updated_at = now()
    FROM cart_items g
    WHERE m.cart_id = ${memberCartId}::uuid AND g.cart_id = ${guestCartId}::uuid AND m.variant_id = g.variant_id`;
}

/** Beyond what a cart holds, what was put in last counts. */
async function moveTheRest(tx: Tx, guestCartId: string, memberCartId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE cart_items SET cart_id = ${memberCartId}::uuid WHERE id IN (
      SELECT g.id FROM cart_items g
      WHERE g.cart_id = ${guestCartId}::uuid AND NOT EXISTS (
        SELECT 1 FROM cart_items m WHERE m.cart_id = ${memberCartId}::uuid AND m.variant_id = g.variant_id)
      ORDER BY g.created_at DESC
      LIMIT greatest(0, ${mostItems}::int - (SELECT count(*) FROM cart_items WHERE cart_id = ${memberCartId}::uuid)))`;
}
