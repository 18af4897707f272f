import { readCursor, writeCursor } from "@/lib/platform/cursor";
import { database } from "@/lib/platform/database";
import { Prisma } from "@/prisma/generated/client";
import { type AdminCouponRow, adminCouponColumns, toAdminCoupon } from "./admin-coupon-columns";
import type { ListCoupons } from "./schemas";
import type { AdminCouponList } from "./views";

const { sql } = Prisma;

/** For the back office: every coupon there ever was, newest first. */
export async function listAllCoupons({ cursor, limit = 20 }: ListCoupons): Promise<AdminCouponList> {
  const rows = await database().$queryRaw<AdminCouponRow[]>`
    SELECT ${adminCouponColumns} FROM coupons c WHERE ${cursor ? after(cursor) : sql`true`}
    ORDER BY c.created_at DESC, c.id DESC LIMIT ${limit + 1}`;
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map(toAdminCoupon),
    nextCursor: rows.length > limit && last ? writeCursor(last.createdAt.toISOString(), last.id) : null,
  };
}

function after(cursor: string): Prisma.Sql {
  const [at, id] = readCursor(cursor, "time");
  return sql`(c.created_at, c.id) < (${at}::timestamptz, ${id}::uuid)`;
}
