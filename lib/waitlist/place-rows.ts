import type { Reader } from "@/lib/platform/database";
import { Prisma } from "@/prisma/generated/client";
import type { WaitlistPlace } from "./views";

type Row = Omit<WaitlistPlace, "offerExpiresAt" | "joinedAt"> & {
  offerExpiresAt: Date | null;
  joinedAt: Date;
  rank: number;
};

/** Offers come first, because they end; then whoever joined first. */
export const rank = Prisma.sql`(w.status <> 'OFFERED')::int`;

/** Places in queues with what is waited for; `which` says whose and how many, in the columns of `w`. */
export const findPlaceRows = (reader: Reader, which: Prisma.Sql): Promise<Row[]> => reader.$queryRaw<Row[]>`
  SELECT w.id, v.id AS "variantId", p.id AS "productId", p.name, v.label AS option, coalesce(i.thumb_url, '') AS "imageUrl",
    p.price + v.price_difference AS price, p.status = 'ON_SALE' AS "onSale", w.quantity, w.status::text AS status,
    w.offer_expires_at AS "offerExpiresAt", w.created_at AS "joinedAt", ${rank} AS rank,
    CASE WHEN w.status = 'WAITING' THEN (
      SELECT count(*)::int FROM waitlist_entries a
      WHERE a.variant_id = w.variant_id AND a.status = 'WAITING' AND a.position < w.position) END AS ahead
  FROM waitlist_entries w
  JOIN variants v ON v.id = w.variant_id
  JOIN products p ON p.id = v.product_id
  LEFT JOIN product_images i ON i.product_id = p.id AND i.position = 0
  WHERE ${which}`;

export const toPlace = ({ rank: _, offerExpiresAt, joinedAt, ...place }: Row): WaitlistPlace => ({
  ...place,
  offerExpiresAt: offerExpiresAt?.toISOString() ?? null,
  joinedAt: joinedAt.toISOString(),
});
