import { writeAudit } from "@/lib/platform/audit";
import { inTransaction, type Tx } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import type { CouponIssueStatus } from "@/prisma/generated/enums";
import { couponIssueMoves } from "./coupon-issue-moves";
import { getIssue } from "./list-issues";
import { couponNotFound, couponNotUsable } from "./refusals";
import type { AdminIssue } from "./views";

const { from, to } = couponIssueMoves.revoke;

/**
 * Takes a coupon back from who has it, also from an unpaid order, which then cannot be paid. Not while that order is
 * being paid: its amount has been told to the provider.
 */
export async function revokeIssue(adminId: string, id: string, reason: string): Promise<AdminIssue> {
  await inTransaction(async (tx) => {
    const before = await lock(tx, id);
    if (!from.some((status) => status === before.status)) throw refusalOf(before.status);
    if (!(await revoke(tx, adminId, id, reason))) {
      const message = "이 쿠폰으로 결제가 진행되고 있어요. 결제가 끝나거나 취소된 뒤에 다시 확인해 주세요.";
      throw couponNotUsable(message, "PAYMENT_UNDER_WAY");
    }
    await writeAudit(tx, adminId, {
      action: "coupon-issue/revoke",
      subject: "coupon-issue",
      subjectId: id,
      before: { status: before.status, orderId: before.orderId },
      after: { status: to, orderId: null },
      reason,
    });
  });
  return getIssue(id);
}

type Locked = { status: CouponIssueStatus; orderId: string | null };

/** Whoever opens a payment with it has locked it as well: the next statement sees that payment, or none will come. */
async function lock(tx: Tx, id: string): Promise<Locked> {
  const [issue] = await tx.$queryRaw<Locked[]>`
    SELECT status::text AS status, order_id AS "orderId" FROM coupon_issues WHERE id = ${id}::uuid FOR UPDATE`;
  if (!issue) throw couponNotFound();
  return issue;
}

async function revoke(tx: Tx, adminId: string, id: string, reason: string): Promise<boolean> {
  const revoked = await tx.$queryRaw<unknown[]>`
    WITH revoked AS (
      UPDATE coupon_issues i SET status = ${to}::"CouponIssueStatus", order_id = NULL
      WHERE id = ${id}::uuid AND status::text = ANY(${[...from]}) AND NOT EXISTS (
        SELECT 1 FROM payments p WHERE p.order_id = i.order_id AND p.status IN ('REQUESTED', 'UNKNOWN', 'WAITING_FOR_DEPOSIT'))
      RETURNING id
    ), change AS (
      INSERT INTO state_changes (id, subject, subject_id, act, "from", "to", actor_kind, actor_id, note)
      SELECT ${newId()}::uuid, 'COUPON_ISSUE', id, 'revoke', 'ACTIVE', ${to}, 'ADMIN', ${adminId}::uuid, ${reason} FROM revoked
    )
    SELECT id FROM revoked`;
  return revoked.length > 0;
}

const reasons = {
  ACTIVE: "지금은 회수할 수 없는 쿠폰이에요.",
  USED: "이미 사용한 쿠폰은 회수할 수 없어요.",
  EXPIRED: "사용 기간이 지난 쿠폰은 회수할 수 없어요.",
  REVOKED: "이미 회수한 쿠폰이에요.",
};

const refusalOf = (status: CouponIssueStatus) => couponNotUsable(reasons[status], status);
