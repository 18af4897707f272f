import { assert } from "@/lib/platform/assert";
import { inTransaction, type Tx } from "@/lib/platform/database";
import { requireWithin } from "@/lib/platform/limit";
import { createEntry } from "./create-entry";
import { joinLimit, mostPlaces } from "./limits";
import { findPlace } from "./queries";
import { stockIsThere, tooManyPlaces, variantNotFound } from "./refusals";
import type { WaitlistPlace } from "./views";

type Wanted = { userId: string; variantId: string; quantity: number };

/** Asked again, it answers with the place one has. Who has left or let an offer pass stands at the end again. */
export async function joinWaitlist(wanted: Wanted): Promise<WaitlistPlace> {
  await requireWithin(joinLimit, wanted.userId);
  return inTransaction(async (tx) => {
    // A place that is there may end before it is read. No other can begin meanwhile: the second time is the last.
    const place = (await join(tx, wanted)) ?? (await join(tx, wanted));
    assert(place, "who has joined stands in the queue");
    return place;
  });
}

async function join(tx: Tx, { userId, variantId, quantity }: Wanted): Promise<WaitlistPlace | null> {
  const entry = await createEntry(tx, { userId, variantId, quantity, most: mostPlaces });
  if (!entry) throw variantNotFound();
  if (!entry.joined && !entry.isIn) {
    throw entry.sellable >= quantity ? stockIsThere(entry.sellable) : tooManyPlaces(mostPlaces);
  }
  return findPlace(tx, { userId, variantId });
}
