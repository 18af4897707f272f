import { database } from "@/lib/platform/database";
import { notFound } from "@/lib/platform/refusals";
import { type CartOwner, isOwnedBy } from "./cart-owner";
import { fewerLeft } from "./refusals";
import type { ChangeItem } from "./schemas";

type Outcome = { variantId: string; remaining: number; changed: boolean };

/** Another quantity, or selected or not. Fewer is always possible; more only while there is more. */
export async function changeItem(
  owner: CartOwner,
  itemId: string,
  { quantity = null, selected = null }: { [K in keyof ChangeItem]: ChangeItem[K] | null },
): Promise<void> {
  const [outcome] = await database().$queryRaw<Outcome[]>`
    WITH item AS (
      SELECT i.id, i.variant_id, i.quantity,
        CASE WHEN p.status = 'ON_SALE' THEN n.on_hand - n.reserved + coalesce(o.quantity, 0) ELSE 0 END AS remaining
      FROM cart_items i
      JOIN carts c ON c.id = i.cart_id
      JOIN variants v ON v.id = i.variant_id
      JOIN products p ON p.id = v.product_id
      JOIN inventories n ON n.variant_id = v.id
      LEFT JOIN waitlist_entries o ON o.variant_id = v.id AND o.user_id = c.user_id AND o.status = 'OFFERED' AND o.offer_expires_at > now()
      WHERE i.id = ${itemId}::uuid AND ${isOwnedBy(owner)}
      FOR UPDATE OF i
    ), changed AS (
      UPDATE cart_items i SET quantity = coalesce(${quantity}::int, i.quantity),
        selected = coalesce(${selected}::boolean, i.selected), updated_at = now()
      FROM item
      WHERE i.id = item.id
        AND (${quantity}::int IS NULL OR ${quantity}::int <= item.quantity OR ${quantity}::int <= item.remaining)
      RETURNING i.id
    )
    SELECT variant_id AS "variantId", item.remaining, EXISTS (SELECT 1 FROM changed) AS changed FROM item`;
  if (!outcome) throw notFound("장바구니에 없는 상품입니다.");
  const { variantId, remaining, changed } = outcome;
  if (!changed) throw fewerLeft({ variantId, wanted: quantity ?? 0, left: remaining });
}
