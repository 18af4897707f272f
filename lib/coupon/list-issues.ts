import { readCursor, writeCursor } from "@/lib/platform/cursor";
import { database } from "@/lib/platform/database";
import { Prisma } from "@/prisma/generated/client";
import { getCoupon } from "./get-coupon";
import { type IssueRow, issueColumns, issueStatus, toIssueView } from "./issue-columns";
import { couponNotFound } from "./refusals";
import type { ListIssues } from "./schemas";
import type { AdminIssue, AdminIssueList } from "./views";

const { sql } = Prisma;

type Row = IssueRow & { userId: string; userName: string; userEmail: string };

const columns = sql`${issueColumns}, i.user_id AS "userId", u.name AS "userName", u.email AS "userEmail"`;
const tables = sql`coupon_issues i JOIN users u ON u.id = i.user_id LEFT JOIN orders o ON o.id = i.order_id`;

/** Who has this coupon, in the order they came. */
export async function listIssues(
  couponId: string,
  { status, cursor, limit = 20 }: ListIssues,
): Promise<AdminIssueList> {
  const all = [sql`i.coupon_id = ${couponId}::uuid`];
  if (status) all.push(sql`${issueStatus} = ${status}`);
  if (cursor) all.push(sql`i.number > ${readCursor(cursor, "number")[0]}`);
  const rows = await database().$queryRaw<Row[]>`
    SELECT ${columns} FROM ${tables} WHERE ${Prisma.join(all, " AND ")} ORDER BY i.number LIMIT ${limit + 1}`;
  if (rows.length === 0 && !cursor) await getCoupon(database(), couponId);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map(toView),
    nextCursor: rows.length > limit && last ? writeCursor(last.number, last.id) : null,
  };
}

export async function getIssue(id: string): Promise<AdminIssue> {
  const [row] = await database().$queryRaw<Row[]>`SELECT ${columns} FROM ${tables} WHERE i.id = ${id}::uuid`;
  if (!row) throw couponNotFound();
  return toView(row);
}

function toView(row: Row): AdminIssue {
  const { usable: _, expiresSoon: __, ...issue } = toIssueView(row);
  return { ...issue, userId: row.userId, userName: row.userName, userEmail: row.userEmail };
}
