import { Prisma } from "@/prisma/generated/client";

const { sql } = Prisma;

/** Of `coupons c`. */
export const couponColumns = sql`c.id, c.name, c.description, c.kind::text AS kind, c.value, c.cap, c.minimum, c.quantity,
  c.quantity - c.issued AS remaining, c.issue_starts_at AS "issueStartsAt", c.issue_ends_at AS "issueEndsAt",
  c.valid_days AS "validDays"`;

export const couponState = sql`CASE WHEN c.issue_ends_at <= now() THEN 'ENDED' WHEN c.issue_starts_at > now() THEN 'SOON'
  WHEN c.issued >= c.quantity THEN 'SOLD_OUT' ELSE 'OPEN' END`;
