import { database } from "@/lib/platform/database";

/** What was bought leaves the cart, however many of it had been put in. */
export async function removeOrdered(userId: string, variantIds: readonly string[]): Promise<void> {
  await database().$executeRaw`
    DELETE FROM cart_items i USING carts c
    WHERE c.id = i.cart_id AND c.user_id = ${userId}::uuid AND i.variant_id = ANY(${[...variantIds]}::uuid[])`;
}
