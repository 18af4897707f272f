import { lockStock } from "@/lib/inventory/lock-stock";
import { offerReference } from "@/lib/inventory/offer-reference";
import { releaseStock } from "@/lib/inventory/release-stock";
import { type StockLine, sumLines } from "@/lib/inventory/sum-lines";
import type { ActingAs } from "@/lib/platform/actor";
import type { Tx } from "@/lib/platform/database";
import { takeOffers } from "@/lib/waitlist/move-take-offers";

type Buying = { offerIds: readonly string[]; lines: readonly StockLine[]; actor: ActingAs };

/**
 * What was kept for this buyer is let go for the order that reserves it next. All of the order's rows are held from here
 * on, in the order everybody takes them in: nobody comes in between. Says whether there was an offer.
 */
export async function handOverOffers(tx: Tx, { offerIds, lines, actor }: Buying): Promise<boolean> {
  if (offerIds.length === 0) return false;
  const taken = await takeOffers(tx, { ids: offerIds, actor });
  if (taken.length === 0) return false;
  const wanted = new Map(sumLines(lines).map(({ variantId, quantity }) => [variantId, quantity]));
  await lockStock(tx, [...wanted.keys()]);
  await releaseStock(tx, {
    orderId: null,
    actor,
    lines: taken.map(({ id, ...line }) => ({ ...line, reference: offerReference(id) })),
    reason: "대기 주문",
    isHandedOn: taken.every(({ variantId, quantity }) => quantity <= (wanted.get(variantId) ?? 0)),
  });
  return true;
}
