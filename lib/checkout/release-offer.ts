import { offerReference } from "@/lib/inventory/offer-reference";
import { releaseStock } from "@/lib/inventory/release-stock";
import type { ActingAs } from "@/lib/platform/actor";
import type { Tx } from "@/lib/platform/database";

type Offer = { id: string; variantId: string; quantity: number };

/** What an offer kept may be sold again. Once committed, forgetGate. */
export const releaseOffer = (
  tx: Tx,
  { id, variantId, quantity }: Offer,
  actor: ActingAs,
  reason: string,
): Promise<void> =>
  releaseStock(tx, {
    orderId: null,
    reference: offerReference(id),
    actor,
    lines: [{ variantId, quantity }],
    reason,
  });
