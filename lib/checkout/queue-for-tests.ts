import { expect } from "vitest";
import { checkInvariants } from "@/lib/backoffice/invariants";
import { moveStock } from "@/lib/inventory/move-stock";
import { database } from "@/lib/platform/database";
import { createProduct, createUser } from "@/lib/testing/factories";
import { joinWaitlist } from "@/lib/waitlist/join-waitlist";
import { offerStock } from "./offer-stock";

export type Waiting = { userId: string; variantId: string };

/** Something sold out, and so many people who wait for it, each for `quantity` pieces. */
export async function queueOf(people: number, { quantity = 1, stock = 0 } = {}) {
  const product = await createProduct({ variants: [{ stock }] });
  const { variantId } = product;
  const waiting: Waiting[] = [];
  for (let made = 0; made < people; made += 1) waiting.push(await joinAnew(variantId, quantity));
  return { product, variantId, waiting: waiting as [Waiting, Waiting, Waiting, ...Waiting[]] };
}

export async function joinAnew(variantId: string, quantity = 1): Promise<Waiting> {
  const { id: userId } = await createUser();
  await joinWaitlist({ userId, variantId, quantity });
  return { userId, variantId };
}

/** As an admin books it; who waits hears of it from the job. */
export async function restock(variantId: string, quantity: number): Promise<void> {
  const { id } = await createUser({ role: "ADMIN" });
  await moveStock(id, variantId, { kind: "INBOUND", quantity, reason: "입고" });
}

export async function offerTo(variantId: string, pieces: number): Promise<number> {
  await restock(variantId, pieces);
  return offerStock(variantId);
}

/** The states of everybody's places, in the order of the queue. */
export async function statesOf(variantId: string): Promise<string[]> {
  const entries = await database().waitlistEntry.findMany({
    where: { variantId },
    orderBy: { position: "asc" },
  });
  return entries.map(({ status }) => status);
}

export const entryOf = ({ userId, variantId }: Waiting) =>
  database().waitlistEntry.findFirstOrThrow({
    where: { userId, variantId },
    orderBy: { position: "desc" },
  });

export const inventoryOf = async (variantId: string) => {
  const { onHand, reserved } = await database().inventory.findUniqueOrThrow({ where: { variantId } });
  return { onHand, reserved };
};

/** The offer's half hour is over, by the database's clock. */
export const runOut = async (place: Waiting) =>
  database().waitlistEntry.update({
    where: { id: (await entryOf(place)).id },
    data: { offerExpiresAt: new Date(Date.now() - 1_000) },
  });

export const eventsOf = async (type: string, aggregateId: string): Promise<number> =>
  database().outbox.count({ where: { type, aggregateId } });

export async function everythingHolds(): Promise<void> {
  expect((await checkInvariants()).filter(({ ok }) => !ok)).toEqual([]);
}
