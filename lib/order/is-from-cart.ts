import { database } from "@/lib/platform/database";

/** Whether what was ordered lies in the cart until it is paid. */
export async function isFromCart(userId: string, number: string): Promise<boolean> {
  const order = await database().order.findFirst({ where: { userId, number }, select: { fromCart: true } });
  return order?.fromCart ?? false;
}
