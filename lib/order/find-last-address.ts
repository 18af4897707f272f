import { database } from "@/lib/platform/database";
import type { OrderView } from "./views";

/** Where somebody's latest order went; null before the first that went anywhere. */
export async function findLastAddress(userId: string): Promise<OrderView["address"] | null> {
  return database().order.findFirst({
    where: { userId, address: { not: "" } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: {
      receiver: true,
      phone: true,
      postcode: true,
      address: true,
      addressDetail: true,
      deliveryNote: true,
    },
  });
}
