import { lockStock } from "@/lib/inventory/lock-stock";
import type { ActingAs } from "@/lib/platform/actor";
import type { Tx } from "@/lib/platform/database";
import { takeOffers } from "@/lib/waitlist/move-take-offers";
import { releaseOffer } from "./release-offer";

type Buying = { offerIds: readonly string[]; variantIds: readonly string[]; actor: ActingAs };

/**
 * What was kept for this buyer is let go for the order that reserves it next. All of the order's rows are held from here
 * on, in the order everybody takes them in: nobody comes in between. Says whether there was an offer.
 */
export async function handOverOffers(tx: Tx, { offerIds, variantIds, actor }: Buying): Promise<boolean> {
  if (offerIds.length === 0) return false;
  const taken = await takeOffers(tx, { ids: offerIds, actor });
  if (taken.length === 0) return false;
  await lockStock(tx, variantIds);
  for (const offer of taken) await releaseOffer(tx, offer, actor, "대기 주문");
  return true;
}
