"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { action } from "@/app/_server/action";
import { currentCartOwner } from "@/app/_server/cart-owner";
import { addItem } from "@/lib/cart/add-item";
import type { CartOwner } from "@/lib/cart/cart-owner";
import { changeItem } from "@/lib/cart/change-item";
import { removeItem } from "@/lib/cart/remove-item";
import { removeSelected } from "@/lib/cart/remove-selected";
import { selectAll } from "@/lib/cart/select-all";
import { openSheetFromCart } from "@/lib/checkout/open-sheet-from-cart";
import { viewCart } from "@/lib/checkout/view-cart";
import { CartAct } from "./cart-act";

/** Answers with the whole cart: prices and stock may have moved meanwhile. */
export const changeCart = action("anyone", CartAct, async (act) => {
  const owner = await currentCartOwner();
  if (owner) await perform(owner, act);
  return viewCart(owner);
});

async function perform(owner: CartOwner, act: CartAct): Promise<unknown> {
  switch (act.act) {
    case "count":
      return changeItem(owner, act.itemId, { quantity: act.quantity });
    case "select":
      return changeItem(owner, act.itemId, { selected: act.selected });
    case "select all":
      return selectAll(owner, act.selected);
    case "remove":
      return removeItem(owner, act.itemId);
    case "remove selected":
      return removeSelected(owner);
    case "put back":
      return addItem(owner, act);
  }
}

/** On to the order sheet with what is selected; a guest comes back here with the log-in. */
export const orderSelected = action("anyone", z.object({}), async (_, actor) => {
  if (!actor) redirect("/log-in?next=%2Fcart");
  const { id } = await openSheetFromCart(actor.id);
  redirect(`/checkout/${id}`);
});
