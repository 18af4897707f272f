import { forgetGate } from "@/lib/inventory/gate";
import { type ActingAs, system } from "@/lib/platform/actor";
import { assert } from "@/lib/platform/assert";
import { inTransaction } from "@/lib/platform/database";
import { leaveEntry } from "@/lib/waitlist/move-leave-entry";
import { getPlace } from "@/lib/waitlist/queries";
import { notInQueue } from "@/lib/waitlist/refusals";
import type { WaitlistPlace } from "@/lib/waitlist/views";
import { releaseOffer } from "./release-offer";

type Place = { userId: string; variantId: string };

/** The shopper changes their mind, in the queue or at its head. */
export async function leaveWaitlist(place: Place): Promise<WaitlistPlace> {
  const left = await leave(place, { kind: "ORDERER", id: place.userId });
  if (!left) throw notInQueue();
  return left;
}

/** For somebody who has left the shop. False when somebody else was faster. */
export const leaveForGood = async (place: Place): Promise<boolean> => (await leave(place, system)) !== null;

/** What was kept for them goes to the next in line. */
async function leave({ userId, variantId }: Place, actor: ActingAs): Promise<WaitlistPlace | null> {
  const left = await inTransaction(async (tx) => {
    const entry = await leaveEntry(tx, { userId, variantId, actor });
    if (!entry) return null;
    const wasOffered = entry.from === "OFFERED";
    if (wasOffered) await releaseOffer(tx, { ...entry, variantId }, actor, "대기 취소");
    const place = await getPlace(tx, entry.id);
    assert(place, "who has left was there");
    return { place, wasOffered };
  });
  if (left?.wasOffered) await forgetGate([variantId]);
  return left?.place ?? null;
}
