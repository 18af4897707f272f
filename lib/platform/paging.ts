import { z } from "zod";

/** What every list that is read page by page may be asked with. */
export const paging = {
  cursor: z.string().max(300).optional(),
  limit: z
    .string()
    .regex(/^\d{1,3}$/, "1부터 100까지의 정수여야 합니다.")
    .transform(Number)
    .pipe(z.int().min(1).max(100))
    .optional(),
};
