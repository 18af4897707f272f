import { database } from "@/lib/platform/database";
import { type CartOwner, isOwnedBy } from "./cart-owner";

/** Everything in the cart is to be ordered, or nothing. */
export async function selectAll(owner: CartOwner, selected: boolean): Promise<void> {
  await database().$executeRaw`
    UPDATE cart_items i SET selected = ${selected}, updated_at = now() FROM carts c
    WHERE c.id = i.cart_id AND ${isOwnedBy(owner)} AND i.selected <> ${selected}`;
}
