import { readCursor, writeCursor } from "@/lib/platform/cursor";
import { database, type Reader } from "@/lib/platform/database";
import { Prisma } from "@/prisma/generated/client";
import { lowestStock } from "./lowest-stock";
import { findPlaceRows, rank, toPlace } from "./place-rows";
import type { ListWaitlist } from "./schemas";
import type { WaitlistPlace, WaitlistPlaces } from "./views";

const { sql } = Prisma;

const isOpen = sql`w.status IN ('WAITING', 'OFFERED')`;

/** The queues somebody stands in and what is offered to them, offers first, in one statement. */
export async function listPlaces(
  userId: string,
  { productId, cursor, limit = 20 }: ListWaitlist = {},
): Promise<WaitlistPlaces> {
  const rows = await findPlaceRows(
    database(),
    sql`w.user_id = ${userId}::uuid AND ${isOpen}
      ${productId ? sql`AND v.product_id = ${productId}::uuid` : Prisma.empty} ${cursor ? after(cursor) : Prisma.empty}
      ORDER BY rank, w.id LIMIT ${limit + 1}`,
  );
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map(toPlace),
    nextCursor: rows.length > limit && last ? writeCursor(last.rank, last.id, order) : null,
  };
}

/** One's own open place for a variant. */
export async function findPlace(
  reader: Reader,
  { userId, variantId }: { userId: string; variantId: string },
): Promise<WaitlistPlace | null> {
  const which = sql`w.user_id = ${userId}::uuid AND w.variant_id = ${variantId}::uuid AND ${isOpen}`;
  const [row] = await findPlaceRows(reader, which);
  return row ? toPlace(row) : null;
}

/** As it stands now, open or not. */
export async function getPlace(reader: Reader, id: string): Promise<WaitlistPlace | null> {
  const [row] = await findPlaceRows(reader, sql`w.id = ${id}::uuid`);
  return row ? toPlace(row) : null;
}

export const countPlaces = (userId: string): Promise<number> =>
  database().waitlistEntry.count({ where: { userId, status: { in: ["WAITING", "OFFERED"] } } });

/** When to look at an offer again; null once it is over. Whose clock is ahead of the database's does not look at once. */
export async function findOfferEnd(id: string): Promise<Date | null> {
  const [row] = await database().$queryRaw<{ at: Date }[]>`
    SELECT greatest(offer_expires_at, now() + interval '30 seconds') AS at FROM waitlist_entries
    WHERE id = ${id}::uuid AND status = 'OFFERED'`;
  return row?.at ?? null;
}

/** Offers past their time by the database's clock, the longest overdue first. */
export async function listDueOffers(limit: number): Promise<string[]> {
  const rows = await database().$queryRaw<{ id: string }[]>`
    SELECT id FROM waitlist_entries WHERE status = 'OFFERED' AND offer_expires_at <= now()
    ORDER BY offer_expires_at LIMIT ${limit}`;
  return rows.map(({ id }) => id);
}

/** Variants of which somebody can be offered something, whatever became of the message that said so. */
export async function listServable(limit: number): Promise<string[]> {
  const rows = await database().$queryRaw<{ id: string }[]>`
    SELECT n.variant_id AS id FROM inventories n JOIN variants v ON v.id = n.variant_id JOIN products p ON p.id = v.product_id
    WHERE n.on_hand > n.reserved AND p.status = 'ON_SALE'
      AND EXISTS (
        SELECT FROM waitlist_entries w JOIN users u ON u.id = w.user_id AND u.status = 'ACTIVE'
        WHERE w.variant_id = n.variant_id AND w.status = 'WAITING' AND (w.quantity <= n.on_hand - n.reserved OR EXISTS (
          SELECT FROM stock_movements m
          WHERE m.variant_id = n.variant_id AND m.at >= w.created_at AND ${lowestStock} < n.on_hand - n.reserved)))
    ORDER BY n.variant_id LIMIT ${limit}`;
  return rows.map(({ id }) => id);
}

/** Open places of people who have left the shop. */
export async function listOrphans(limit: number): Promise<{ userId: string; variantId: string }[]> {
  return database().$queryRaw<{ userId: string; variantId: string }[]>`
    SELECT w.user_id AS "userId", w.variant_id AS "variantId" FROM waitlist_entries w JOIN users u ON u.id = w.user_id
    WHERE w.status IN ('WAITING', 'OFFERED') AND u.status = 'WITHDRAWN' ORDER BY w.id LIMIT ${limit}`;
}

const order = "waitlist";

function after(cursor: string): Prisma.Sql {
  const [offeredOrNot, id] = readCursor(cursor, "number", order);
  return sql`AND (${rank}, w.id) > (${offeredOrNot}::int, ${id}::uuid)`;
}
