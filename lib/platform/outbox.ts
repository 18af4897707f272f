import type { Prisma } from "@/prisma/generated/client";
import type { Tx } from "./database";
import { newId } from "./ids";
import { noteAnnouncement } from "./request";

export type OutboxEvent = {
  /** What happened: `order/paid`. */
  readonly type: string;
  /** To which order, payment, variant. */
  readonly aggregateId: string;
  readonly payload: Prisma.InputJsonObject;
  /** The one business fact this announces; announcing it again changes nothing. */
  readonly dedupeKey: string;
};

/** Leaves a side effect with the transaction that causes it: both happen, or neither does. */
export async function post(tx: Tx, event: OutboxEvent): Promise<void> {
  await tx.outbox.createMany({ data: [{ id: newId(), ...event }], skipDuplicates: true });
  noteAnnouncement();
}
