import { database } from "@/lib/platform/database";
import { type IssueRow, issueColumns, toIssueView } from "./issue-columns";
import type { IssueView } from "./views";

/** Nobody chooses among more. */
const most = 200;
/** How long somebody may look for a coupon that has run out. */
const missedDays = 7;

/** What somebody may think of using now: every coupon in force, also one another order holds, and what ended lately. */
export async function listOfferedIssues(userId: string): Promise<IssueView[]> {
  const rows = await database().$queryRaw<IssueRow[]>`
    SELECT ${issueColumns} FROM coupon_issues i LEFT JOIN orders o ON o.id = i.order_id
    WHERE i.user_id = ${userId}::uuid AND i.status IN ('ACTIVE', 'EXPIRED')
      AND (i.order_id IS NOT NULL OR i.expires_at > now() - make_interval(days => ${missedDays}))
    ORDER BY i.status, i.expires_at, i.id LIMIT ${most}`;
  return rows.map(toIssueView);
}
