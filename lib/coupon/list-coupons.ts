import { fitsCursor, readCursor, writeCursor } from "@/lib/platform/cursor";
import { database } from "@/lib/platform/database";
import { Prisma } from "@/prisma/generated/client";
import type { CouponIssueStatus, CouponKind } from "@/prisma/generated/enums";
import { couponColumns, couponState } from "./coupon-columns";
import { issueStatus } from "./issue-columns";
import type { ListCoupons } from "./schemas";
import type { CouponList, CouponView } from "./views";

const { sql } = Prisma;

/** How long before its opening a coupon is announced. */
const announcedDays = 14;

type Row = Omit<CouponView, "mine" | "issueStartsAt" | "issueEndsAt"> & {
  issueStartsAt: Date;
  issueEndsAt: Date;
  mineId: string | null;
  mineNumber: number;
  mineStatus: CouponIssueStatus;
  mineExpiresAt: Date;
  kind: CouponKind;
};

/** What can be claimed and what soon can be, whatever opened first comes first and what is sold out last; with the clock it was decided by. */
export async function listCoupons(
  userId: string | null,
  { cursor, limit = 20 }: ListCoupons = {},
): Promise<CouponList> {
  const rows = await database().$queryRaw<({ at: Date } & (Row | { id: null }))[]>`
    SELECT clock.at, coupon.* FROM (SELECT now() AS at) clock LEFT JOIN (
      SELECT ${couponColumns}, ${couponState} AS state, i.id AS "mineId", i.number AS "mineNumber", ${issueStatus} AS "mineStatus",
        i.expires_at AS "mineExpiresAt"
      FROM coupons c LEFT JOIN coupon_issues i ON i.coupon_id = c.id AND i.user_id = ${userId}::uuid
      WHERE c.issue_ends_at > now() AND c.issue_starts_at <= now() + make_interval(days => ${announcedDays})
        ${cursor ? after(cursor) : Prisma.empty}
      ORDER BY ${isGone}, c.issue_starts_at, c.id LIMIT ${limit + 1}
    ) coupon ON true ORDER BY coupon.remaining = 0, coupon."issueStartsAt", coupon.id`;
  const found = rows.filter((row): row is { at: Date } & Row => row.id !== null);
  const page = found.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map(toView),
    nextCursor:
      found.length > limit && last
        ? writeCursor(last.issueStartsAt.toISOString(), last.id, last.remaining === 0 ? gone : "")
        : null,
    at: (rows[0]?.at ?? new Date()).toISOString(),
  };
}

/** The cursors of those that are sold out. */
const gone = "gone";
const isGone = sql`(c.issued >= c.quantity)`;

function after(cursor: string): Prisma.Sql {
  const amongGone = fitsCursor(cursor, "time", gone);
  const [at, id] = readCursor(cursor, "time", amongGone ? gone : "");
  const later = sql`(c.issue_starts_at, c.id) > (${at}::timestamptz, ${id}::uuid)`;
  return amongGone ? sql`AND ${isGone} AND ${later}` : sql`AND (${isGone} OR ${later})`;
}

function toView({
  at: _,
  mineId,
  mineNumber,
  mineStatus,
  mineExpiresAt,
  ...row
}: Row & { at: Date }): CouponView {
  return {
    ...row,
    issueStartsAt: row.issueStartsAt.toISOString(),
    issueEndsAt: row.issueEndsAt.toISOString(),
    mine: mineId
      ? { id: mineId, number: mineNumber, status: mineStatus, expiresAt: mineExpiresAt.toISOString() }
      : null,
  };
}
