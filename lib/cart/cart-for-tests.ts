import { randomUUID } from "node:crypto";
import { database } from "@/lib/platform/database";
import { addItem } from "./add-item";
import { type CartOwner, isOwnedBy } from "./cart-owner";

export type Line = {
  id: string;
  variantId: string;
  quantity: number;
  selected: boolean;
  priceSeen: number;
};

export const newGuest = () => ({ guestId: randomUUID() });

/** What lies in somebody's cart, in the order it was put in. */
export const linesOf = (owner: CartOwner): Promise<Line[]> =>
  database().$queryRaw<Line[]>`
    SELECT i.id, i.variant_id AS "variantId", i.quantity, i.selected, i.price_seen AS "priceSeen"
    FROM cart_items i JOIN carts c ON c.id = i.cart_id WHERE ${isOwnedBy(owner)} ORDER BY i.created_at, i.id`;

/** Puts one in and names its line. */
export async function putIn(owner: CartOwner, variantId: string, quantity = 1): Promise<string> {
  await addItem(owner, { variantId, quantity });
  return (await linesOf(owner)).find((line) => line.variantId === variantId)?.id ?? "";
}

export const quantitiesOf = async (owner: CartOwner): Promise<number[]> =>
  (await linesOf(owner)).map(({ quantity }) => quantity);
