import { writeAudit } from "@/lib/platform/audit";
import { inTransaction } from "@/lib/platform/database";
import { noteAnnouncement } from "@/lib/platform/request";
import { closeAlert } from "./close-alert";
import { findDeadEvent } from "./find-dead-event";
import { getEvent } from "./get-event";
import type { OutboxEventView } from "./views";

/** Sends a dead event once more, under a new id: Inngest would take the old one for what it has had. */
export async function reviveEvent(
  adminId: string,
  eventId: string,
  { reason }: { reason: string },
): Promise<OutboxEventView> {
  const id = eventId.toLowerCase();
  await inTransaction(async (tx) => {
    const { revivals } = await findDeadEvent(tx, { id, act: "retry" });
    await tx.$executeRaw`
      UPDATE outbox SET status = 'PENDING', attempts = 0, revivals = revivals + 1, available_at = now(), published_at = NULL
      WHERE id = ${id}::uuid`;
    await writeAudit(tx, adminId, {
      action: "outbox/retry",
      subject: "outbox",
      subjectId: id,
      before: { status: "DEAD", revivals },
      after: { status: "PENDING", revivals: revivals + 1 },
      reason,
    });
    await closeAlert(tx, "outbox-dead", id);
  });
  noteAnnouncement();
  return getEvent(id);
}
