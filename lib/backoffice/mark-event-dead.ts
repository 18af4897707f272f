import { inTransaction } from "@/lib/platform/database";
import type { OutboxStatus } from "@/prisma/generated/enums";
import { declareDead } from "./declare-dead";

/**
 * Whoever works on an event has given up on it. `eventId` is what the relay sent: the dedupe key, and after an admin's
 * retry which one it is. What did not come from the outbox has no row, and nothing happens.
 */
export async function markEventDead(eventId: string, error: string): Promise<boolean> {
  return inTransaction(async (tx) => {
    // PENDING: it failed before the relay had noted that it arrived. What waits to be sent once more is not meant.
    const [row] = await tx.$queryRaw<{ id: string; status: OutboxStatus }[]>`
      SELECT id, status FROM outbox WHERE dedupe_key IN (${eventId}, ${eventId.replace(/#\d+$/, "")}) AND (status = 'PUBLISHED'
        OR status = 'PENDING' AND dedupe_key || CASE WHEN revivals > 0 THEN '#' || revivals ELSE '' END = ${eventId})
      ORDER BY dedupe_key DESC LIMIT 1 FOR UPDATE`;
    if (!row) return false;
    const lastError = error.slice(0, 500);
    const title = "처리하지 못한 이벤트가 있어요";
    return declareDead(tx, { id: row.id, from: row.status, title, lastError });
  });
}
