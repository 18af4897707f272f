import { z } from "zod";

export const productSorts = ["popular", "newest", "price-asc", "price-desc", "discount"] as const;
export type ProductSort = (typeof productSorts)[number];

/** Query strings are text: only plain digits are a number. */
const digits = (max: number) =>
  z
    .string()
    .regex(/^\d{1,10}$/, "0 이상의 정수여야 합니다.")
    .transform(Number)
    .pipe(z.int().max(max));

export const ListProducts = z.strictObject({
  query: z
    .string()
    .trim()
    .max(100)
    .optional()
    .describe("Words, parts of words or first consonants (`ㅇㅋㅂ`)."),
  category: z.string().trim().max(60).optional().describe("A category's slug or its Korean name."),
  sort: z.enum(productSorts).optional(),
  minPrice: digits(2_000_000_000).optional(),
  maxPrice: digits(2_000_000_000).optional(),
  inStock: z
    .enum(["0", "1", "true", "false"])
    .transform((value) => value === "1" || value === "true")
    .optional()
    .describe("Leave out what is sold out."),
  cursor: z.string().max(300).optional(),
  limit: digits(100).pipe(z.int().min(1)).optional(),
});
export type ListProducts = z.output<typeof ListProducts>;

export const ProductId = z.strictObject({ id: z.uuid() });

const mostAtOnce = 100;

export const ListStock = z.strictObject({
  ids: z
    .string()
    .max(mostAtOnce * 37)
    .transform((text) => text.toLowerCase().split(","))
    .pipe(z.array(z.uuid()).max(mostAtOnce))
    .describe("Up to 100 product ids, with commas between them."),
});
export type ListStock = z.output<typeof ListStock>;

export const SuggestProducts = z.strictObject({
  query: z
    .string()
    .trim()
    .min(1)
    .max(60)
    .describe(
      "What was typed so far: unfinished syllables (`산ㅊ`, `산채` for 산책) and first consonants (`ㅇㅋㅂ`) count.",
    ),
});
export type SuggestProducts = z.output<typeof SuggestProducts>;
