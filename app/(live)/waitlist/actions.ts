"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { action } from "@/app/_server/action";
import { leaveWaitlist } from "@/lib/checkout/leave-waitlist";
import { openSheet } from "@/lib/checkout/open-sheet";
import { database } from "@/lib/platform/database";
import { findPlace } from "@/lib/waitlist/queries";
import { notInQueue } from "@/lib/waitlist/refusals";

const Which = z.object({ variantId: z.uuid().toLowerCase() });

export const leave = action("member", Which, ({ variantId }, actor) =>
  leaveWaitlist({ userId: actor.id, variantId }),
);

/** On to an order sheet with as many as are kept. */
export const orderOffered = action("member", Which, async ({ variantId }, actor) => {
  const place = await findPlace(database(), { userId: actor.id, variantId });
  if (!place) throw notInQueue();
  const { id } = await openSheet(actor.id, { items: [{ variantId, quantity: place.quantity }] });
  redirect(`/checkout/${id}`);
});
