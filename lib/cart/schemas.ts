import { z } from "zod";
import { mostOfOne } from "./limits";

/** Ids compare as text further in: one way of writing them. */
const id = z.uuid().toLowerCase();

const quantity = z
  .int("수량은 정수여야 해요.")
  .min(1, "수량은 1개부터예요.")
  .max(mostOfOne, `한 상품은 ${mostOfOne}개까지 담을 수 있어요.`);

export const AddItem = z.strictObject({ variantId: id, quantity });
export type AddItem = z.output<typeof AddItem>;

/** What is not named stays as it is. */
export const ChangeItem = z.strictObject({
  quantity: quantity.optional(),
  selected: z.boolean().optional(),
});
export type ChangeItem = z.output<typeof ChangeItem>;

export const ItemId = z.strictObject({ id });

/** The same from a form, which knows only text. */
export const FormQuantity = z
  .string()
  .trim()
  .regex(/^\d{1,4}$/, "수량은 숫자로 적어 주세요.")
  .transform(Number)
  .pipe(quantity);
