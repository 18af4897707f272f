import { writeAudit } from "@/lib/platform/audit";
import { inTransaction, type Tx } from "@/lib/platform/database";
import { formatCount } from "@/lib/platform/format-count";
import { forgetCouponGate } from "./forget-coupon-gate";
import { getCoupon } from "./get-coupon";
import { couponIsOver, couponNotFound, wrongField } from "./refusals";
import type { ChangeCoupon } from "./schemas";
import type { AdminCoupon } from "./views";

/** Before and while it is open: its words, a later or an earlier end, and more of it. What was promised stays promised. */
export async function changeCoupon(adminId: string, id: string, change: ChangeCoupon): Promise<AdminCoupon> {
  const changed = await inTransaction(async (tx) => {
    const before = await lock(tx, id);
    if (before.isOver) throw couponIsOver(before.issueEndsAt);
    requireFitting(before, change);
    const { name, description, quantity, issueEndsAt } = { ...before, ...change };
    await tx.$executeRaw`
      UPDATE coupons SET name = ${name}, description = ${description}, quantity = ${quantity},
        issue_ends_at = ${issueEndsAt.toISOString()}::timestamptz WHERE id = ${id}::uuid`;
    await writeAudit(tx, adminId, {
      action: "coupon/change",
      subject: "coupon",
      subjectId: id,
      before: named(change, before),
      after: named(change, { name, description, quantity, issueEndsAt }),
    });
    return getCoupon(tx, id);
  });
  await forgetCouponGate(id);
  return changed;
}

type Changeable = { name: string; description: string; quantity: number; issueEndsAt: Date };
type Locked = Changeable & { issueStartsAt: Date; now: Date; isOver: boolean };

async function lock(tx: Tx, id: string): Promise<Locked> {
  const [row] = await tx.$queryRaw<Locked[]>`
    SELECT name, description, quantity, issue_starts_at AS "issueStartsAt", issue_ends_at AS "issueEndsAt",
      now() AS now, issue_ends_at <= now() AS "isOver"
    FROM coupons WHERE id = ${id}::uuid FOR UPDATE`;
  if (!row) throw couponNotFound();
  return row;
}

function requireFitting(before: Locked, { quantity, issueEndsAt }: ChangeCoupon): void {
  if (quantity !== undefined && quantity < before.quantity)
    throw wrongField("quantity", `수량은 ${formatCount(before.quantity)}장에서 늘리기만 할 수 있어요.`);
  if (issueEndsAt && issueEndsAt <= before.now)
    throw wrongField("issueEndsAt", "마감은 지금보다 뒤여야 해요.");
  if (issueEndsAt && issueEndsAt <= before.issueStartsAt)
    throw wrongField("issueEndsAt", "마감은 시작보다 뒤여야 해요.");
}

/** Of everything that can be changed, what was asked to be. */
const named = (change: ChangeCoupon, { issueEndsAt, ...rest }: Changeable) => {
  const values = { ...rest, issueEndsAt: issueEndsAt.toISOString() };
  const asked = Object.keys(change) as (keyof ChangeCoupon)[];
  return Object.fromEntries(asked.map((field) => [field, values[field]]));
};
