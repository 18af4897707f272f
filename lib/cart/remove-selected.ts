import { database } from "@/lib/platform/database";
import { type CartOwner, isOwnedBy } from "./cart-owner";

export async function removeSelected(owner: CartOwner): Promise<void> {
  await database().$executeRaw`
    DELETE FROM cart_items i USING carts c WHERE c.id = i.cart_id AND ${isOwnedBy(owner)} AND i.selected`;
}
