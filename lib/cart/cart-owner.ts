import { Prisma } from "@/prisma/generated/client";

/** A member's cart, or that of a guest, whom nothing but the id in a cookie knows. */
export type CartOwner = { readonly userId: string } | { readonly guestId: string };

/** The one column of `carts c` that names this owner. */
export const isOwnedBy = (owner: CartOwner): Prisma.Sql =>
  "userId" in owner
    ? Prisma.sql`c.user_id = ${owner.userId}::uuid`
    : Prisma.sql`c.guest_id = ${owner.guestId}::uuid`;
