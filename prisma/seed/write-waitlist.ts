import type { Tx } from "@/lib/platform/database";
import { seedId } from "./seed-id";
import type { SeededVariant } from "./write-catalogue";
import type { SeededUser } from "./write-people";

const minuteMs = 60_000;
const offerMinutes = 30;

/** How many wait for each of the things that are sold out; of the first, one piece has come back. */
const queues = [4, 5, 3, 2, 1];

/** The account every guide names: offered the first thing, waiting for the second. */
const guide = "shopper@dangol.kr";

/** Whoever waits for what is sold out, as the shop itself would have written it. */
export async function writeWaitlist(
  tx: Tx,
  people: readonly SeededUser[],
  variants: readonly SeededVariant[],
  now: Date,
): Promise<void> {
  const shoppers = people.filter(({ role, email }) => role === "SHOPPER" && email !== guide);
  const shopper = people.find(({ email }) => email === guide);
  if (!shopper) return;
  for (const [index, variant] of (await soldOutOf(tx, variants)).entries()) {
    const others = shoppers.slice(index * 5, index * 5 + (queues[index] ?? 0));
    const queue = [[shopper, ...others], [...others.slice(0, 2), shopper, ...others.slice(2)], others];
    await writeQueue(tx, variant, queue[Math.min(index, 2)] ?? [], now);
    if (index === 0) await writeOffer(tx, variant, shopper, now);
  }
}

/** One variant each of so many products, of which there is none by now: a shop that is open already may have filled some up. */
async function soldOutOf(tx: Tx, variants: readonly SeededVariant[]): Promise<SeededVariant[]> {
  const empty = await tx.inventory.findMany({
    where: { onHand: 0, reserved: 0 },
    select: { variantId: true },
  });
  const ids = new Set(empty.map(({ variantId }) => variantId));
  const soldOut = variants.filter(({ id, stock, product }) => stock === 0 && product.onSale && ids.has(id));
  return [...new Map(soldOut.map((variant) => [variant.product.id, variant])).values()].slice(
    0,
    queues.length,
  );
}

const entryId = (variant: SeededVariant, user: SeededUser, at: Date) =>
  seedId(`waiting ${variant.id} ${user.email}`, at);
const joinedAt = (now: Date, place: number) => new Date(now.getTime() - (26 - 5 * place) * 60 * minuteMs);

async function writeQueue(
  tx: Tx,
  variant: SeededVariant,
  queue: readonly SeededUser[],
  now: Date,
): Promise<void> {
  const entries = queue.map((user, place) => {
    const createdAt = joinedAt(now, place);
    return { id: entryId(variant, user, createdAt), variantId: variant.id, userId: user.id, createdAt };
  });
  await tx.waitlistEntry.createMany({ data: entries });
  await tx.stateChange.createMany({
    data: entries.map(({ id, userId, createdAt }) => ({
      id: seedId(`joined ${id}`, createdAt),
      subject: "WAITLIST_ENTRY",
      subjectId: id,
      act: "join",
      to: "WAITING",
      actorKind: "ORDERER" as const,
      actorId: userId,
      at: createdAt,
    })),
  });
}

/** One piece came back a moment ago and is kept for the head of the queue. */
async function writeOffer(tx: Tx, variant: SeededVariant, user: SeededUser, now: Date): Promise<void> {
  const id = entryId(variant, user, joinedAt(now, 0));
  const { id: variantId } = variant;
  const common = { variantId, quantity: 1, actorKind: "SYSTEM" as const, at: now };
  const moves = [
    { kind: "INBOUND" as const, onHandChange: 1, reservedChange: 0, reservedAfter: 0, reason: "재입고" },
    { kind: "RESERVE" as const, onHandChange: 0, reservedChange: 1, reservedAfter: 1, reason: "대기 제안" },
  ];
  for (const move of moves) {
    const reference = `offer:${id}`;
    const movementId = seedId(`movement ${move.kind} ${reference}`, now);
    await tx.stockMovement.create({
      data: { ...common, ...move, id: movementId, reference, onHandAfter: 1 },
    });
  }
  await tx.inventory.update({ where: { variantId }, data: { onHand: 1, reserved: 1 } });
  await createOffer(tx, id, now);
}

async function createOffer(tx: Tx, id: string, now: Date): Promise<void> {
  const offerExpiresAt = new Date(now.getTime() + offerMinutes * minuteMs);
  await tx.waitlistEntry.update({
    where: { id },
    data: { status: "OFFERED", offeredAt: now, offerExpiresAt },
  });
  await tx.stateChange.create({
    data: {
      id: seedId(`offered ${id}`, now),
      subject: "WAITLIST_ENTRY",
      subjectId: id,
      act: "offer",
      from: "WAITING",
      to: "OFFERED",
      actorKind: "SYSTEM",
      at: now,
    },
  });
}
