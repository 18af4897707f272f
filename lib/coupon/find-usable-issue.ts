import { database } from "@/lib/platform/database";
import type { CouponIssueStatus, CouponKind } from "@/prisma/generated/enums";
import { couponUnusableReasons } from "./coupon-unusable-reasons";
import { couponNotUsable } from "./refusals";

/** A coupon somebody has, with the terms it was issued under. */
export type UsableIssue = {
  id: string;
  name: string;
  kind: CouponKind;
  value: number;
  cap: number | null;
  minimum: number;
};

type Row = UsableIssue & { status: CouponIssueStatus; isPast: boolean; isHeld: boolean };

/** Their own coupon, if it can be used now. Somebody else's is answered like one that does not exist. */
export async function findUsableIssue(userId: string, issueId: string): Promise<UsableIssue> {
  const [row] = await database().$queryRaw<Row[]>`
    SELECT id, name, kind::text AS kind, value, cap, minimum, status::text AS status,
      expires_at <= now() AS "isPast", order_id IS NOT NULL AS "isHeld"
    FROM coupon_issues WHERE id = ${issueId}::uuid AND user_id = ${userId}::uuid`;
  if (!row) throw refused("NOT_OWNED");
  const { status, isPast, isHeld, ...issue } = row;
  if (status !== "ACTIVE") throw refused(status);
  if (isPast) throw refused("EXPIRED");
  if (isHeld) throw refused("HELD");
  return issue;
}

const refused = (reason: keyof typeof couponUnusableReasons) =>
  couponNotUsable(couponUnusableReasons[reason], reason);
