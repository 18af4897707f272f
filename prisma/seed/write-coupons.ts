import type { Tx } from "@/lib/platform/database";
import { coupons } from "./content/coupons";
import type { SeedCoupon } from "./content/shapes";
import { seedId } from "./seed-id";
import type { SeededUser } from "./write-people";

const hourMs = 3_600_000;

export async function writeCoupons(tx: Tx, people: readonly SeededUser[], now: Date): Promise<void> {
  const holders = people.filter(({ role, email }) => role === "SHOPPER" && email !== "shopper@dangol.kr");
  for (const coupon of coupons) await writeCoupon(tx, coupon, holders.slice(0, coupon.alreadyIssued), now);
}

async function writeCoupon(
  tx: Tx,
  coupon: SeedCoupon,
  holders: readonly SeededUser[],
  now: Date,
): Promise<void> {
  const { slug, name, description, kind, value, cap, minimum, quantity, validDays } = coupon;
  const issueStartsAt = new Date(now.getTime() + coupon.startsInHours * hourMs);
  const id = seedId(`coupon ${slug}`, issueStartsAt);
  const issueEndsAt = new Date(now.getTime() + coupon.endsInHours * hourMs);
  await tx.coupon.create({
    data: {
      id,
      name,
      description,
      kind,
      value,
      cap,
      minimum,
      quantity,
      validDays,
      issueStartsAt,
      issueEndsAt,
      issued: holders.length,
    },
  });
  const issues = holders.map((holder, index) => {
    const issuedAt = new Date(issueStartsAt.getTime() + (index + 1) * 37 * 60_000);
    const expiresAt = new Date(issuedAt.getTime() + validDays * 24 * hourMs);
    const terms = { name, kind, value, cap, minimum };
    return {
      id: seedId(`issue ${slug} ${holder.email}`, issuedAt),
      couponId: id,
      userId: holder.id,
      number: index + 1,
      ...terms,
      issuedAt,
      expiresAt,
    };
  });
  await tx.couponIssue.createMany({ data: issues });
  await tx.stateChange.createMany({
    data: issues.map((issue) => ({
      id: seedId(`issued ${issue.id}`, issue.issuedAt),
      subject: "COUPON_ISSUE",
      subjectId: issue.id,
      act: "issue",
      to: "ACTIVE",
      actorKind: "ORDERER" as const,
      actorId: issue.userId,
      at: issue.issuedAt,
    })),
  });
}
