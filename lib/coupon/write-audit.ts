import type { Tx } from "@/lib/platform/database";
import { currentRequestId } from "@/lib/platform/request";
import type { Prisma } from "@/prisma/generated/client";

type Entry = {
  action: "coupon/create" | "coupon/change" | "coupon-issue/revoke";
  subject: "coupon" | "coupon-issue";
  subjectId: string;
  before?: Prisma.InputJsonObject;
  after: Prisma.InputJsonObject;
  reason?: string;
};

/** Who did what to coupons in the back office, in the transaction that does it. */
export async function writeAudit(tx: Tx, adminId: string, entry: Entry): Promise<void> {
  await tx.auditLog.create({ data: { ...entry, actorId: adminId, requestId: currentRequestId() ?? "" } });
}
