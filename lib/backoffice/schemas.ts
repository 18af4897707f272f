import { z } from "zod";
import { paging } from "@/lib/platform/paging";
import { OutboxStatus } from "@/prisma/generated/enums";

export const EventId = z.strictObject({ id: z.uuid() });

export const ListOutbox = z.strictObject({
  status: z.enum(OutboxStatus).optional(),
  type: z.string().trim().min(1).max(100).optional(),
  ...paging,
});
export type ListOutbox = z.output<typeof ListOutbox>;

/** Why a dead event is sent again or left dead: it stands in the audit log. */
export const DecideEvent = z.strictObject({
  reason: z.string().trim().min(2, "사유를 2자 이상 적어 주세요.").max(200, "사유는 200자까지 쓸 수 있어요."),
});
