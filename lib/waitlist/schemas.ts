import { z } from "zod";
import { paging } from "@/lib/platform/paging";
import { mostPieces } from "./limits";

/** Ids compare as text further in: one way of writing them. */
const id = z.uuid().toLowerCase();

export const VariantId = z.strictObject({ id });

export const JoinWaitlist = z.strictObject({
  quantity: z
    .int("수량은 정수여야 해요.")
    .min(1, "수량은 1개부터예요.")
    .max(mostPieces, `한 상품은 ${mostPieces}개까지 기다릴 수 있어요.`)
    .default(1)
    .describe("How many pieces one wants; 1 when it is not said."),
});
export type JoinWaitlist = z.output<typeof JoinWaitlist>;

export const ListWaitlist = z.strictObject({
  ...paging,
  productId: id.optional().describe("Only the places for variants of this product."),
});
export type ListWaitlist = z.output<typeof ListWaitlist>;
