import { z } from "zod";
import { paging } from "@/lib/platform/paging";

export const ListNotifications = z.strictObject(paging);
export type ListNotifications = z.output<typeof ListNotifications>;

/** Some of one's own, or every one there is. */
export const MarkRead = z.union([
  z.strictObject({ ids: z.array(z.uuid().toLowerCase()).min(1).max(100) }),
  z.strictObject({ all: z.literal(true) }),
]);
export type MarkRead = z.output<typeof MarkRead>;
