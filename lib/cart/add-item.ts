import { inTransaction, type Tx } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { notFound } from "@/lib/platform/refusals";
import type { CartOwner } from "./cart-owner";
import { mostItems, mostOfOne } from "./limits";
import { cartIsFull, fewerLeft, notForSale, tooManyOfOne } from "./refusals";
import type { AddItem } from "./schemas";
import { takeCart } from "./take-cart";

/** Puts goods in, on top of what is in already, and selects them. Answers how many different things are in now. */
export function addItem(owner: CartOwner, { variantId, quantity }: AddItem): Promise<number> {
  return inTransaction(async (tx) => {
    const cartId = await takeCart(tx, owner);
    const goods = await findGoods(tx, cartId, variantId);
    if (!goods) throw notFound("상품을 찾을 수 없습니다.");
    const { productId, status, stock, price, inCart, items } = goods;
    const wanted = inCart + quantity;
    if (status !== "ON_SALE") throw notForSale({ variantId, productId, status });
    if (wanted > mostOfOne) throw tooManyOfOne(mostOfOne, inCart);
    if (wanted > stock) throw fewerLeft({ variantId, wanted, left: stock }, inCart);
    if (inCart === 0 && items >= mostItems) throw cartIsFull(mostItems);
    await tx.$executeRaw`
      INSERT INTO cart_items (id, cart_id, variant_id, quantity, price_seen)
      VALUES (${newId()}::uuid, ${cartId}::uuid, ${variantId}::uuid, ${quantity}, ${price})
      ON CONFLICT (cart_id, variant_id) DO UPDATE SET selected = true,
        quantity = least(cart_items.quantity + ${quantity}, ${mostOfOne}), price_seen = excluded.price_seen, updated_at = now()`;
    return inCart === 0 ? items + 1 : items;
  });
}

type Goods = {
  productId: string;
  status: string;
  stock: number;
  price: number;
  inCart: number;
  items: number;
};

/** Suspended products do not exist for shoppers. What the waiting list keeps for the cart's owner is there for them. */
async function findGoods(tx: Tx, cartId: string, variantId: string): Promise<Goods | undefined> {
  const [goods] = await tx.$queryRaw<Goods[]>`
    SELECT p.id AS "productId", p.status::text AS status, n.on_hand - n.reserved + coalesce(o.quantity, 0) AS stock,
      p.price + v.price_difference AS price, coalesce(i.quantity, 0) AS "inCart",
      (SELECT count(*)::int FROM cart_items x WHERE x.cart_id = ${cartId}::uuid) AS items
    FROM variants v
    JOIN products p ON p.id = v.product_id
    JOIN inventories n ON n.variant_id = v.id
    LEFT JOIN cart_items i ON i.cart_id = ${cartId}::uuid AND i.variant_id = v.id
    LEFT JOIN waitlist_entries o ON o.variant_id = v.id AND o.status = 'OFFERED' AND o.offer_expires_at > now()
      AND o.user_id = (SELECT user_id FROM carts WHERE id = ${cartId}::uuid)
    WHERE v.id = ${variantId}::uuid AND p.status <> 'SUSPENDED'`;
  return goods;
}
