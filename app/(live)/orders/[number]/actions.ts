"use server";

import { redirect } from "next/navigation";
import { action } from "@/app/_server/action";
import { cancelUnpaidOrder } from "@/lib/checkout/cancel-unpaid-order";
import { OrderNumber } from "@/lib/order/schemas";

/** The page comes back as it now is, and says what was done. */
export const cancelOrder = action("member", OrderNumber, async ({ number }, actor) => {
  await cancelUnpaidOrder(actor.id, number);
  redirect(`/orders/${number}?done=canceled`);
});
