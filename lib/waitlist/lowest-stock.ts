import { Prisma } from "@/prisma/generated/client";

/** How many could be bought just before the movement `m` or just after it, whichever is less. */
export const lowestStock = Prisma.sql`m.on_hand_after - m.reserved_after - greatest(m.on_hand_change - m.reserved_change, 0)`;
