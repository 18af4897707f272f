import { database } from "@/lib/platform/database";

/** One per variant. */
type Bought = { readonly variantId: string; readonly quantity: number };

/** As many as were bought leave the cart; what was put in since then stays. */
export async function removeOrdered(userId: string, lines: readonly Bought[]): Promise<void> {
  await database().$executeRaw`
    WITH bought AS (
      SELECT i.id, i.quantity - b."quantity" AS left
      FROM json_to_recordset(${JSON.stringify(lines)}::json) AS b("variantId" uuid, "quantity" int)
      JOIN cart_items i ON i.variant_id = b."variantId" JOIN carts c ON c.id = i.cart_id
      WHERE c.user_id = ${userId}::uuid
      FOR UPDATE OF i
    ), lessened AS (
      UPDATE cart_items i SET quantity = b.left FROM bought b WHERE i.id = b.id AND b.left > 0
    )
    DELETE FROM cart_items i USING bought b WHERE i.id = b.id AND b.left <= 0`;
}
