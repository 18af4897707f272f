import { findOrderId } from "@/lib/order/queries";
import { orderStateConflict } from "@/lib/order/refusals";
import { inTransaction } from "@/lib/platform/database";
import { afterEnd } from "./after-end";
import { endOrder } from "./end-order";

/** The shopper changes their mind before paying. Not while the provider is being asked: money may be moving. */
export async function cancelUnpaidOrder(userId: string, number: string): Promise<void> {
  const id = await findOrderId(userId, number);
  const ended = await inTransaction(async (tx) => {
    const order = await endOrder(tx, {
      order: { id, userId },
      act: "cancel",
      actor: { kind: "ORDERER", id: userId },
    });
    if (!order) throw orderStateConflict("cancel");
    return order;
  });
  await afterEnd(ended, "cancel");
}
