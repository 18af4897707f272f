import { database } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import type { Prisma } from "@/prisma/generated/client";

type Given = Partial<Prisma.CouponIssueUncheckedCreateInput>;

const dayMs = 86_400_000;

/** A coupon of a hundred, the first of which this user has: 1,000 won off anything, unless told otherwise. */
export async function createIssue(userId: string, given: Given = {}) {
  const { name = "첫 단골 쿠폰", kind = "FIXED", value = 1_000, cap = null, minimum = 0 } = given;
  const terms = { name, kind, value, cap, minimum };
  const now = Date.now();
  const coupon = await database().coupon.create({
    data: {
      ...terms,
      description: "",
      quantity: 100,
      issued: 1,
      issueStartsAt: new Date(now - dayMs),
      issueEndsAt: new Date(now + dayMs),
      validDays: 7,
    },
  });
  const issue = await database().couponIssue.create({
    data: {
      id: newId(),
      couponId: coupon.id,
      userId,
      number: 1,
      expiresAt: new Date(now + 7 * dayMs),
      ...terms,
      ...given,
    },
  });
  await database().stateChange.create({
    data: {
      subject: "COUPON_ISSUE",
      subjectId: issue.id,
      act: "issue",
      to: issue.status,
      actorKind: "ORDERER",
      actorId: userId,
    },
  });
  return issue;
}
