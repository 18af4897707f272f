import { database } from "@/lib/platform/database";
import { databaseCodes } from "@/lib/platform/database-codes";
import { newId } from "@/lib/platform/ids";
import { recover } from "@/lib/platform/recover";
import type { CouponKind } from "@/prisma/generated/enums";

type Coupon = {
  quantity: number;
  issued: number;
  issueStartsAt: Date;
  issueEndsAt: Date;
  at: Date;
  has: boolean;
};
type Issue = {
  id: string;
  number: number;
  name: string;
  kind: CouponKind;
  value: number;
  cap: number | null;
  minimum: number;
  issuedAt: Date;
  expiresAt: Date;
};
type Row = Coupon & {
  issue: (Omit<Issue, "issuedAt" | "expiresAt"> & { issuedAt: string; expiresAt: string }) | null;
};

/** What came of a claim, and what the claim has shown of the coupon. */
export type Claimed =
  | { outcome: "issued"; issue: Issue; quantity: number; left: number }
  | { outcome: "already" | "unknown" }
  | { outcome: "soldOut"; quantity: number }
  | { outcome: "notYet" | "closed"; at: Date };

/**
 * Counting up, the issue with the terms of this moment and its history are one statement, and the database's clock says
 * whether it is time. Whoever is not first of several equal claims breaks on the unique index, and so counts nothing.
 */
export const createIssue = (couponId: string, userId: string): Promise<Claimed> =>
  recover(
    () => issue(couponId, userId),
    async (error) => {
      if (!databaseCodes(error).some((code) => code === "23505" || code === "P2002")) throw error;
      return { outcome: "already" };
    },
  );

async function issue(couponId: string, userId: string): Promise<Claimed> {
  const [row] = await database().$queryRaw<Row[]>`
    WITH had AS (
      SELECT id FROM coupon_issues WHERE coupon_id = ${couponId}::uuid AND user_id = ${userId}::uuid
    ), counted AS (
      UPDATE coupons SET issued = issued + 1
      WHERE id = ${couponId}::uuid AND issued < quantity AND issue_starts_at <= now() AND issue_ends_at > now()
        AND NOT EXISTS (SELECT 1 FROM had)
      RETURNING *
    ), made AS (
      INSERT INTO coupon_issues (id, coupon_id, user_id, number, name, kind, value, cap, minimum, issued_at, expires_at)
      SELECT ${newId()}::uuid, id, ${userId}::uuid, issued, name, kind, value, cap, minimum, now(),
        now() + make_interval(days => valid_days) FROM counted RETURNING *
    ), change AS (
      INSERT INTO state_changes (id, subject, subject_id, act, "to", actor_kind, actor_id)
      SELECT ${newId()}::uuid, 'COUPON_ISSUE', id, 'issue', 'ACTIVE', 'ORDERER', ${userId}::uuid FROM made
    )
    SELECT c.quantity, coalesce((SELECT number FROM made), c.issued) AS issued, c.issue_starts_at AS "issueStartsAt",
      c.issue_ends_at AS "issueEndsAt", now() AS at, EXISTS (SELECT 1 FROM had) AS has,
      (SELECT json_build_object('id', id, 'number', number, 'name', name, 'kind', kind, 'value', value, 'cap', cap,
        'minimum', minimum, 'issuedAt', issued_at, 'expiresAt', expires_at) FROM made) AS issue
    FROM coupons c WHERE c.id = ${couponId}::uuid`;
  if (!row) return { outcome: "unknown" };
  if (!row.issue) return reasonOf(row);
  const { issuedAt, expiresAt, ...rest } = row.issue;
  return {
    outcome: "issued",
    issue: { ...rest, issuedAt: new Date(issuedAt), expiresAt: new Date(expiresAt) },
    quantity: row.quantity,
    left: row.quantity - row.issued,
  };
}

/** Who was refused for none of the other reasons waited for the last one to go. */
function reasonOf({ has, at, issueStartsAt, issueEndsAt, quantity }: Coupon): Claimed {
  if (has) return { outcome: "already" };
  if (at < issueStartsAt) return { outcome: "notYet", at: issueStartsAt };
  if (at >= issueEndsAt) return { outcome: "closed", at: issueEndsAt };
  return { outcome: "soldOut", quantity };
}
