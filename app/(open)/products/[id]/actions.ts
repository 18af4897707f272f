"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { action } from "@/app/_server/action";
import { cartOwnerToFill } from "@/app/_server/cart-owner";
import { addItem } from "@/lib/cart/add-item";
import { FormQuantity } from "@/lib/cart/schemas";
import { leaveWaitlist } from "@/lib/checkout/leave-waitlist";
import { openSheet } from "@/lib/checkout/open-sheet";
import { joinWaitlist } from "@/lib/waitlist/join-waitlist";

const Chosen = z.object({
  productId: z.uuid().toLowerCase(),
  variantId: z.uuid("옵션을 골라 주세요.").toLowerCase(),
  quantity: FormQuantity,
});
const Purchase = Chosen.extend({ intent: z.enum(["cart", "buy"]) });

/** Into the cart, or straight on to an order sheet. A guest who buys comes back to the same choice with the log-in. */
export const purchase = action(
  "anyone",
  Purchase,
  async ({ intent, ...chosen }, actor) => {
    const { variantId, quantity } = chosen;
    if (intent === "cart") return { count: await addItem(await cartOwnerToFill(), { variantId, quantity }) };
    if (!actor) redirect(logInAndBackTo(chosen));
    const { id } = await openSheet(actor.id, { items: [{ variantId, quantity }] });
    redirect(`/checkout/${id}`);
  },
  "/cart",
);

/** Into the queue for what is sold out; a guest by way of the log-in as well. */
export const wait = action(
  "anyone",
  Chosen,
  async (chosen, actor) => {
    if (!actor) redirect(logInAndBackTo(chosen));
    const { variantId, quantity } = chosen;
    return joinWaitlist({ userId: actor.id, variantId, quantity });
  },
  "/waitlist",
);

/** Out of the queue, or past one's turn. */
export const stopWaiting = action(
  "member",
  Chosen.pick({ variantId: true }),
  ({ variantId }, actor) => leaveWaitlist({ userId: actor.id, variantId }),
  "/waitlist",
);

function logInAndBackTo({ productId, variantId, quantity }: z.output<typeof Chosen>): string {
  const here = `/products/${productId}?variant=${variantId}&quantity=${quantity}`;
  return `/log-in?next=${encodeURIComponent(here)}`;
}
