import { database } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import type { Prisma } from "@/prisma/generated/client";

type Given = Partial<Prisma.CouponIssueUncheckedCreateInput>;

/** A coupon of its own and somebody's issue of it: 5,000 won off from 10,000, unless told otherwise. */
export async function giveCoupon(userId: string, given: Given = {}): Promise<string> {
  const terms = {
    name: "첫 단골 5,000원",
    kind: given.kind ?? "FIXED",
    value: given.value ?? 5_000,
    cap: given.cap ?? null,
    minimum: given.minimum ?? 10_000,
  };
  const now = Date.now();
  const coupon = await database().coupon.create({
    data: {
      ...terms,
      description: "",
      quantity: 10,
      issued: 1,
      issueStartsAt: new Date(now - 60_000),
      issueEndsAt: new Date(now + 60_000),
      validDays: 7,
    },
  });
  const issue = await database().couponIssue.create({
    data: {
      id: newId(),
      couponId: coupon.id,
      userId,
      number: 1,
      expiresAt: new Date(now + 60_000),
      ...terms,
      ...given,
    },
  });
  return issue.id;
}
