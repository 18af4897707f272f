import { z } from "zod";

export const ListNotifications = z.strictObject({
  cursor: z.string().max(300).optional(),
  limit: z
    .string()
    .regex(/^\d{1,3}$/, "1부터 100까지의 정수여야 합니다.")
    .transform(Number)
    .pipe(z.int().min(1).max(100))
    .optional(),
});
export type ListNotifications = z.output<typeof ListNotifications>;

/** Some of one's own, or every one there is. */
export const MarkRead = z.union([
  z.strictObject({ ids: z.array(z.uuid().toLowerCase()).min(1).max(100) }),
  z.strictObject({ all: z.literal(true) }),
]);
export type MarkRead = z.output<typeof MarkRead>;
