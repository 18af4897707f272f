import { assert } from "@/lib/platform/assert";
import { writeAudit } from "@/lib/platform/audit";
import { inTransaction } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { type AdminCouponRow, adminCouponColumns, toAdminCoupon } from "./admin-coupon-columns";
import type { CreateCoupon } from "./schemas";
import type { AdminCoupon } from "./views";

export function createCoupon(adminId: string, given: CreateCoupon): Promise<AdminCoupon> {
  const { cap = null, minimum = 0, ...rest } = given;
  const data = { id: newId(), ...rest, cap, minimum };
  return inTransaction(async (tx) => {
    await tx.coupon.create({ data });
    const [row] = await tx.$queryRaw<AdminCouponRow[]>`
      SELECT ${adminCouponColumns} FROM coupons c WHERE c.id = ${data.id}::uuid`;
    assert(row, "what was written is there");
    const { state: _, remaining: __, createdAt: ___, ...after } = toAdminCoupon(row);
    await writeAudit(tx, adminId, {
      action: "coupon/create",
      subject: "coupon",
      subjectId: data.id,
      after,
    });
    return toAdminCoupon(row);
  });
}
