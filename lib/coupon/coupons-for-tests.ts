import { database } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { createUser } from "@/lib/testing/factories";
import type { Prisma } from "@/prisma/generated/client";

const hourMs = 3_600_000;

export const hoursFromNow = (hours: number) => new Date(Date.now() + hours * hourMs);

/** A hundred of 1,000 won off, open since an hour and for another one, unless told otherwise. */
export const createCoupon = (given: Partial<Prisma.CouponUncheckedCreateInput> = {}) =>
  database().coupon.create({
    data: {
      name: "저녁 장보기",
      description: "천천히 고르세요.",
      kind: "FIXED",
      value: 1_000,
      quantity: 100,
      issueStartsAt: hoursFromNow(-1),
      issueEndsAt: hoursFromNow(1),
      validDays: 7,
      ...given,
    },
  });

/** So many people, quickly: nobody of them logs in. */
export async function createUsers(count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, newId);
  await database().user.createMany({
    data: ids.map((id) => ({ id, email: `${id}@dangol.test`, name: "김단골" })),
  });
  return ids;
}

export const createUserId = async () => (await createUser()).id;

export type Books = {
  issued: number;
  quantity: number;
  issues: number;
  holders: number;
  numbers: number;
  histories: number;
};

/** What the count says, and what there is: the numbers run from 1 without a gap, and every issue has begun its history. */
export async function booksOf(couponId: string): Promise<Books> {
  const [books] = await database().$queryRaw<Books[]>`
    SELECT c.issued, c.quantity, count(i.id)::int AS issues, count(DISTINCT i.user_id)::int AS holders,
      count(DISTINCT i.number) FILTER (WHERE i.number BETWEEN 1 AND c.issued)::int AS numbers,
      (SELECT count(*)::int FROM state_changes s JOIN coupon_issues h ON h.id = s.subject_id
        WHERE s.subject = 'COUPON_ISSUE' AND s.act = 'issue' AND h.coupon_id = c.id) AS histories
    FROM coupons c LEFT JOIN coupon_issues i ON i.coupon_id = c.id WHERE c.id = ${couponId}::uuid GROUP BY c.id`;
  if (!books) throw new Error("no such coupon");
  return books;
}

export const exactly = (count: number, quantity = count): Books => ({
  issued: count,
  quantity,
  issues: count,
  holders: count,
  numbers: count,
  histories: count,
});
