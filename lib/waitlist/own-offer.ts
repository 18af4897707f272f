import { Prisma } from "@/prisma/generated/client";

/** How many pieces of the variant `v.id` are kept for somebody: they may buy them although the stock says none. */
export const ownOffer = (userId: string): Prisma.Sql => Prisma.sql`coalesce((
  SELECT o.quantity FROM waitlist_entries o
  WHERE o.variant_id = v.id AND o.user_id = ${userId}::uuid AND o.status = 'OFFERED' AND o.offer_expires_at > now()), 0)`;
