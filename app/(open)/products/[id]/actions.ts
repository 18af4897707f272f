"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { action } from "@/app/_server/action";
import { cartOwnerToFill } from "@/app/_server/cart-owner";
import { addItem } from "@/lib/cart/add-item";
import { FormQuantity } from "@/lib/cart/schemas";
import { openSheet } from "@/lib/checkout/open-sheet";

const Purchase = z.object({
  intent: z.enum(["cart", "buy"]),
  productId: z.uuid().toLowerCase(),
  variantId: z.uuid("옵션을 골라 주세요.").toLowerCase(),
  quantity: FormQuantity,
});

/** Into the cart, or straight on to an order sheet. A guest who buys comes back to the same choice with the log-in. */
export const purchase = action(
  "anyone",
  Purchase,
  async ({ intent, productId, variantId, quantity }, actor) => {
    if (intent === "cart") return { count: await addItem(await cartOwnerToFill(), { variantId, quantity }) };
    if (!actor) {
      const here = `/products/${productId}?variant=${variantId}&quantity=${quantity}`;
      redirect(`/log-in?next=${encodeURIComponent(here)}`);
    }
    const { id } = await openSheet(actor.id, { items: [{ variantId, quantity }] });
    redirect(`/checkout/${id}`);
  },
  "/cart",
);
