import { Prisma } from "@/prisma/generated/client";
import { couponColumns, couponState } from "./coupon-columns";
import type { AdminCoupon } from "./views";

export type AdminCouponRow = Omit<AdminCoupon, "issueStartsAt" | "issueEndsAt" | "createdAt"> & {
  issueStartsAt: Date;
  issueEndsAt: Date;
  createdAt: Date;
};

/** Of `coupons c`. */
export const adminCouponColumns = Prisma.sql`${couponColumns}, ${couponState} AS state, c.issued, c.created_at AS "createdAt"`;

export const toAdminCoupon = (row: AdminCouponRow): AdminCoupon => ({
  ...row,
  issueStartsAt: row.issueStartsAt.toISOString(),
  issueEndsAt: row.issueEndsAt.toISOString(),
  createdAt: row.createdAt.toISOString(),
});
