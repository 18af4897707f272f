import { database } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import type { CouponKind } from "@/prisma/generated/enums";

type Terms = { kind?: CouponKind; value?: number; cap?: number | null; minimum?: number };

/** A coupon of a hundred, the first of which this user has. */
export async function createIssue(
  userId: string,
  { kind = "FIXED", value = 1_000, cap = null, minimum = 0 }: Terms = {},
) {
  const terms = { name: "첫 단골 쿠폰", kind, value, cap, minimum };
  const day = 86_400_000;
  const coupon = await database().coupon.create({
    data: {
      ...terms,
      description: "",
      quantity: 100,
      issued: 1,
      issueStartsAt: new Date(Date.now() - day),
      issueEndsAt: new Date(Date.now() + day),
      validDays: 7,
    },
  });
  const id = newId();
  const issue = await database().couponIssue.create({
    data: { id, couponId: coupon.id, userId, number: 1, ...terms, expiresAt: new Date(Date.now() + 7 * day) },
  });
  await database().stateChange.create({
    data: {
      subject: "COUPON_ISSUE",
      subjectId: id,
      act: "issue",
      to: "ACTIVE",
      actorKind: "ORDERER",
      actorId: userId,
    },
  });
  return issue;
}
