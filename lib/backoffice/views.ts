import { z } from "zod";
import { OutboxStatus } from "@/prisma/generated/enums";

const moment = z.iso.datetime({ offset: true });

export const OutboxEventView = z
  .strictObject({
    id: z.uuid(),
    type: z.string().describe("What happened: `order/paid`."),
    aggregateId: z.string().describe("To which order, payment, variant."),
    payload: z.record(z.string(), z.unknown()),
    dedupeKey: z.string(),
    status: z.enum(OutboxStatus),
    attempts: z.int().min(0),
    revivals: z.int().min(0).describe("How often an admin sent it again."),
    lastError: z.string().nullable(),
    createdAt: moment,
    availableAt: moment.describe("Not sent before."),
    publishedAt: moment.nullable(),
    discardedAt: moment.nullable(),
  })
  .meta({ id: "OutboxEvent" });
export type OutboxEventView = z.output<typeof OutboxEventView>;

export const OutboxList = z.strictObject({
  items: z.array(OutboxEventView),
  nextCursor: z.string().nullable(),
});
export type OutboxList = z.output<typeof OutboxList>;
