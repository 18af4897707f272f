import type { Tx } from "@/lib/platform/database";
import { notFound } from "@/lib/platform/refusals";
import type { OutboxStatus } from "@/prisma/generated/enums";
import { eventNotDead } from "./refusals";

type Found = { status: OutboxStatus; revivals: number; discarded: boolean };

/** Locked until the transaction ends: of two admins who decide about it, the second is refused. */
export async function findDeadEvent(
  tx: Tx,
  { id, act }: { id: string; act: "retry" | "discard" },
): Promise<Found> {
  const [event] = await tx.$queryRaw<Found[]>`
    SELECT status, revivals, discarded_at IS NOT NULL AS discarded FROM outbox WHERE id = ${id}::uuid FOR UPDATE`;
  if (!event) throw notFound("이벤트를 찾을 수 없어요.");
  if (event.status !== "DEAD" || event.discarded) throw eventNotDead(act);
  return event;
}
