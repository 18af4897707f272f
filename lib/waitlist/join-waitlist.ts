import { assert } from "@/lib/platform/assert";
import { inTransaction } from "@/lib/platform/database";
import { requireWithin } from "@/lib/platform/limit";
import { createEntry } from "./create-entry";
import { joinLimit, mostPlaces } from "./limits";
import { findPlace } from "./queries";
import { stockIsThere, tooManyPlaces, variantNotFound } from "./refusals";
import type { WaitlistPlace } from "./views";

type Wanted = { userId: string; variantId: string; quantity: number };

/** Asked again, it answers with the place one has. Who has left or let an offer pass stands at the end again. */
export async function joinWaitlist({ userId, variantId, quantity }: Wanted): Promise<WaitlistPlace> {
  await requireWithin(joinLimit, userId);
  return inTransaction(async (tx) => {
    const entry = await createEntry(tx, { userId, variantId, quantity, most: mostPlaces });
    if (!entry) throw variantNotFound();
    if (!entry.joined && !entry.isIn) {
      throw entry.sellable >= quantity ? stockIsThere(entry.sellable) : tooManyPlaces(mostPlaces);
    }
    const place = await findPlace(tx, { userId, variantId });
    assert(place, "who has joined stands in the queue");
    return place;
  });
}
