import type { Prisma } from "@/prisma/generated/client";
import type { Tx } from "./database";
import { currentRequestId } from "./request";

type Entry = {
  /** `stock/move` */
  readonly action: string;
  readonly subject: string;
  readonly subjectId: string;
  readonly before?: Prisma.InputJsonObject;
  readonly after: Prisma.InputJsonObject;
  readonly reason?: string;
};

/** Who did what in the back office, in the transaction that does it. */
export async function writeAudit(tx: Tx, adminId: string, entry: Entry): Promise<void> {
  await tx.auditLog.create({ data: { ...entry, actorId: adminId, requestId: currentRequestId() ?? "" } });
}
