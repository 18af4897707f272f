import { assert } from "@/lib/platform/assert";
import type { Tx } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { Prisma } from "@/prisma/generated/client";
import type { CartOwner } from "./cart-owner";

/** The owner's cart, begun if there is none, and nobody else's to change until the transaction ends. */
export async function takeCart(tx: Tx, owner: CartOwner): Promise<string> {
  const userId = "userId" in owner ? owner.userId : null;
  const guestId = "guestId" in owner ? owner.guestId : null;
  const column = userId ? Prisma.sql`user_id` : Prisma.sql`guest_id`;
  const [cart] = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO carts (id, user_id, guest_id) VALUES (${newId()}::uuid, ${userId}::uuid, ${guestId}::uuid)
    ON CONFLICT (${column}) DO UPDATE SET updated_at = now()
    RETURNING id`;
  assert(cart, "a cart that is there is taken, one that is not is begun");
  return cart.id;
}
