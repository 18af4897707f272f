import { type VoidReason, voidOpenPayment } from "@/lib/payment/move-void-payment";
import type { ActingAs } from "@/lib/platform/actor";
import type { Tx } from "@/lib/platform/database";
import { post } from "@/lib/platform/outbox";
import { letGoHeld } from "@/lib/wallet/let-go-held";

type Void = { order: { id: string; userId: string }; reason: VoidReason; actor: ActingAs };

/** Gives up an order's open attempt with what it held, and has the account closed that waited for a deposit. */
export async function voidAttempt(tx: Tx, { order, reason, actor }: Void): Promise<{ hadAccount: boolean }> {
  const voided = await voidOpenPayment(tx, order.id, reason, actor);
  if (!voided) return { hadAccount: false };
  await letGoHeld(tx, { userId: order.userId, amount: voided.balancePart });
  if (!voided.hadAccount) return voided;
  await post(tx, {
    type: "payment/close",
    aggregateId: voided.id,
    payload: { paymentId: voided.id },
    dedupeKey: `payment/close:${voided.id}`,
  });
  return voided;
}
