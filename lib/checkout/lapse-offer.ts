import { forgetGate } from "@/lib/inventory/gate";
import { system } from "@/lib/platform/actor";
import { inTransaction } from "@/lib/platform/database";
import { lapseOpenOffer } from "@/lib/waitlist/move-lapse-offer";
import { findOfferEnd } from "@/lib/waitlist/queries";
import { releaseOffer } from "./release-offer";

/**
 * Ends an offer that is past its time by the database's clock: its pieces go back, and the movement that brings them back
 * calls the next in line. Says when to look again if it is not due yet.
 */
export async function lapseOffer(id: string): Promise<{ lapsed: boolean; lookAgainAt: Date | null }> {
  const offer = await inTransaction(async (tx) => {
    const due = await lapseOpenOffer(tx, id);
    if (due) await releaseOffer(tx, due, system, "대기 제안 시간 지남");
    return due;
  });
  if (!offer) return { lapsed: false, lookAgainAt: await findOfferEnd(id) };
  await forgetGate([offer.variantId]);
  return { lapsed: true, lookAgainAt: null };
}
