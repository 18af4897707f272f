import { readCursor, writeCursor } from "@/lib/platform/cursor";
import { database } from "@/lib/platform/database";
import { Prisma } from "@/prisma/generated/client";
import { type IssueRow, issueColumns, toIssueView } from "./issue-columns";
import type { ListOwnIssues } from "./schemas";
import type { IssueList } from "./views";

const { sql } = Prisma;

const inForce = sql`i.status = 'ACTIVE' AND (i.order_id IS NOT NULL OR i.expires_at > now())`;

/** What ends first should be used first; what is over is told newest first, and so is all of it together. */
const orders = {
  usable: { where: sql`AND ${inForce}`, column: sql`i.expires_at`, down: false },
  past: { where: sql`AND NOT (${inForce})`, column: sql`i.issued_at`, down: true },
  all: { where: Prisma.empty, column: sql`i.issued_at`, down: true },
};

/** One's own coupons, in one statement. */
export async function listOwnIssues(
  userId: string,
  { state, cursor, limit = 20 }: ListOwnIssues = {},
): Promise<IssueList> {
  const order = state ?? "all";
  const { where, column, down } = orders[order];
  const direction = down ? sql`DESC` : sql`ASC`;
  const rows = await database().$queryRaw<IssueRow[]>`
    SELECT ${issueColumns} FROM coupon_issues i LEFT JOIN orders o ON o.id = i.order_id
    WHERE i.user_id = ${userId}::uuid ${where} ${cursor ? after(cursor, order) : Prisma.empty}
    ORDER BY ${column} ${direction}, i.id ${direction} LIMIT ${limit + 1}`;
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const at = last && (order === "usable" ? last.expiresAt : last.issuedAt);
  return {
    items: page.map(toIssueView),
    nextCursor: rows.length > limit && at ? writeCursor(at.toISOString(), last.id, order) : null,
  };
}

function after(cursor: string, order: keyof typeof orders): Prisma.Sql {
  const [at, id] = readCursor(cursor, "time", order);
  const { column, down } = orders[order];
  const place = sql`(${at}::timestamptz, ${id}::uuid)`;
  return down ? sql`AND (${column}, i.id) < ${place}` : sql`AND (${column}, i.id) > ${place}`;
}
