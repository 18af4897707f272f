import { forgetGate } from "@/lib/inventory/gate";
import { lockStock } from "@/lib/inventory/lock-stock";
import { offerReference } from "@/lib/inventory/offer-reference";
import { reserveStock } from "@/lib/inventory/reserve-stock";
import { system } from "@/lib/platform/actor";
import { inTransaction, type Tx } from "@/lib/platform/database";
import { lookForOffersAgain } from "@/lib/waitlist/has-offer";
import { offerToHeads } from "@/lib/waitlist/move-offer-stock";

/** So few that buyers of the same variant do not wait long for its row. */
const batchSize = 20;

/**
 * Offers what can be sold of a variant to the heads of its queue, and reserves it for them. The inventory's row keeps two
 * runs apart; what is offered is offered for good when this stops between two batches. Says how many got an offer.
 */
export async function offerStock(variantId: string): Promise<number> {
  for (let offered = 0; ; ) {
    const batch = await inTransaction((tx) => offerBatch(tx, variantId));
    if (batch.offered > 0) {
      await forgetGate([variantId]);
      lookForOffersAgain(variantId);
    }
    offered += batch.offered;
    if (batch.offered === 0 || batch.left === 0) return offered;
  }
}

async function offerBatch(tx: Tx, variantId: string): Promise<{ offered: number; left: number }> {
  const left = (await lockStock(tx, [variantId])).get(variantId) ?? 0;
  if (left <= 0) return { offered: 0, left };
  const offers = await offerToHeads(tx, { variantId, left, most: batchSize });
  const lines = offers.map(({ id, quantity }) => ({ variantId, quantity, reference: offerReference(id) }));
  await reserveStock(tx, { orderId: null, actor: system, lines, reason: "대기 제안" });
  return { offered: offers.length, left: lines.reduce((rest, { quantity }) => rest - quantity, left) };
}
