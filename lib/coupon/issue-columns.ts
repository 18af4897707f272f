import { Prisma } from "@/prisma/generated/client";
import type { CouponIssueStatus, CouponKind } from "@/prisma/generated/enums";
import type { IssueView } from "./views";

const { sql } = Prisma;

const soonDays = 3;

/** Of a coupon that is usable. */
export const endsSoon = (now: Date, expiresAt: Date): boolean =>
  expiresAt.getTime() - now.getTime() <= soonDays * 86_400_000;

export type IssueRow = {
  id: string;
  couponId: string;
  number: number;
  name: string;
  kind: CouponKind;
  value: number;
  cap: number | null;
  minimum: number;
  status: CouponIssueStatus;
  usable: boolean;
  expiresSoon: boolean;
  orderNumber: string | null;
  issuedAt: Date;
  expiresAt: Date;
  usedAt: Date | null;
};

/** One whose time is over reads EXPIRED at once, whenever the job gets to it. One held by an order lives on with it. */
export const issueStatus = sql`CASE WHEN i.status = 'ACTIVE' AND i.order_id IS NULL AND i.expires_at <= now()
  THEN 'EXPIRED' ELSE i.status::text END`;

const usable = sql`(i.status = 'ACTIVE' AND i.order_id IS NULL AND i.expires_at > now())`;

/** Of `coupon_issues i`, with its order as `o`. */
export const issueColumns = sql`i.id, i.coupon_id AS "couponId", i.number, i.name, i.kind::text AS kind, i.value, i.cap, i.minimum,
  ${issueStatus} AS status, ${usable} AS usable,
  ${usable} AND i.expires_at <= now() + make_interval(days => ${soonDays}) AS "expiresSoon",
  o.number AS "orderNumber", i.issued_at AS "issuedAt", i.expires_at AS "expiresAt", i.used_at AS "usedAt"`;

export const toIssueView = (row: IssueRow): IssueView => ({
  id: row.id,
  couponId: row.couponId,
  number: row.number,
  name: row.name,
  kind: row.kind,
  value: row.value,
  cap: row.cap,
  minimum: row.minimum,
  status: row.status,
  usable: row.usable,
  expiresSoon: row.expiresSoon,
  orderNumber: row.orderNumber,
  issuedAt: row.issuedAt.toISOString(),
  expiresAt: row.expiresAt.toISOString(),
  usedAt: row.usedAt?.toISOString() ?? null,
});
