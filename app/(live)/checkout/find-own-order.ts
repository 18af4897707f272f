import { getOrder } from "@/lib/order/queries";
import { OrderNumber } from "@/lib/order/schemas";
import type { OrderView } from "@/lib/order/views";
import { unlessRefused } from "@/lib/platform/unless-refused";

/** Null for what is no number, and for what is somebody else's. */
export async function findOwnOrder(userId: string, number: string | null): Promise<OrderView | null> {
  const known = OrderNumber.safeParse({ number });
  if (!known.success) return null;
  return unlessRefused(() => getOrder(userId, known.data.number));
}
