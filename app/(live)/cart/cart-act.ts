import { z } from "zod";
import { AddItem, FormQuantity } from "@/lib/cart/schemas";

const itemId = z.uuid().toLowerCase();
const flag = z.enum(["true", "false"]).transform((text) => text === "true");

/** Everything a form on the cart page can ask for. */
export const CartAct = z.discriminatedUnion("act", [
  z.strictObject({ act: z.literal("count"), itemId, quantity: FormQuantity }),
  z.strictObject({ act: z.literal("select"), itemId, selected: flag }),
  z.strictObject({ act: z.literal("select all"), selected: flag }),
  z.strictObject({ act: z.literal("remove"), itemId }),
  z.strictObject({ act: z.literal("remove selected") }),
  z.strictObject({
    act: z.literal("put back"),
    variantId: AddItem.shape.variantId,
    quantity: FormQuantity,
  }),
]);
export type CartAct = z.output<typeof CartAct>;
