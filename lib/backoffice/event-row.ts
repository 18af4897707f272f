import type { Outbox } from "@/prisma/generated/client";
import type { OutboxEventView } from "./views";

export const toEventView = (row: Outbox): OutboxEventView => ({
  ...row,
  payload: row.payload as OutboxEventView["payload"],
  createdAt: row.createdAt.toISOString(),
  availableAt: row.availableAt.toISOString(),
  publishedAt: row.publishedAt?.toISOString() ?? null,
  discardedAt: row.discardedAt?.toISOString() ?? null,
});
