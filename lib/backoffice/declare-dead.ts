import type { Tx } from "@/lib/platform/database";
import type { OutboxStatus } from "@/prisma/generated/enums";
import { raiseAlert } from "./raise-alert";

type Death = { id: string; from: OutboxStatus; title: string; lastError: string };

/** Nobody tries this event again by itself, and admins are told. Nothing happens when it is not where it was thought to be. */
export async function declareDead(tx: Tx, { id, from, title, lastError }: Death): Promise<boolean> {
  const [dead] = await tx.$queryRaw<{ type: string; dedupeKey: string }[]>`
    UPDATE outbox SET status = 'DEAD', last_error = ${lastError}
    WHERE id = ${id}::uuid AND status = ${from}::"OutboxStatus"
    RETURNING type, dedupe_key AS "dedupeKey"`;
  if (!dead) return false;
  await raiseAlert(tx, {
    kind: "outbox-dead",
    subject: id,
    severity: "CRITICAL",
    title: `${title}: ${dead.type}`,
    detail: { ...dead, lastError },
  });
  return true;
}
