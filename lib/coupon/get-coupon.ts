import type { Reader } from "@/lib/platform/database";
import { type AdminCouponRow, adminCouponColumns, toAdminCoupon } from "./admin-coupon-columns";
import { couponNotFound } from "./refusals";
import type { AdminCoupon } from "./views";

export async function getCoupon(db: Reader, id: string): Promise<AdminCoupon> {
  const [row] = await db.$queryRaw<AdminCouponRow[]>`
    SELECT ${adminCouponColumns} FROM coupons c WHERE c.id = ${id}::uuid`;
  if (!row) throw couponNotFound();
  return toAdminCoupon(row);
}
