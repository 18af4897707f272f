import { database } from "@/lib/platform/database";
import { type CartOwner, isOwnedBy } from "./cart-owner";

/** False when it is not there, or not there any more. */
export async function removeItem(owner: CartOwner, itemId: string): Promise<boolean> {
  const removed = await database().$executeRaw`
    DELETE FROM cart_items i USING carts c
    WHERE c.id = i.cart_id AND ${isOwnedBy(owner)} AND i.id = ${itemId}::uuid`;
  return removed > 0;
}
