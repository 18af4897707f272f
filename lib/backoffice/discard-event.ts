import { writeAudit } from "@/lib/platform/audit";
import { inTransaction } from "@/lib/platform/database";
import { closeAlert } from "./close-alert";
import { findDeadEvent } from "./find-dead-event";
import { getEvent } from "./get-event";
import type { OutboxEventView } from "./views";

/** Leaves a dead event dead: somebody has looked at it, and nothing is to follow from it. */
export async function discardEvent(
  adminId: string,
  eventId: string,
  { reason }: { reason: string },
): Promise<OutboxEventView> {
  const id = eventId.toLowerCase();
  await inTransaction(async (tx) => {
    await findDeadEvent(tx, { id, act: "discard" });
    await tx.$executeRaw`UPDATE outbox SET discarded_at = now() WHERE id = ${id}::uuid`;
    await writeAudit(tx, adminId, {
      action: "outbox/discard",
      subject: "outbox",
      subjectId: id,
      before: { status: "DEAD", discarded: false },
      after: { status: "DEAD", discarded: true },
      reason,
    });
    await closeAlert(tx, "outbox-dead", id);
  });
  return getEvent(id);
}
