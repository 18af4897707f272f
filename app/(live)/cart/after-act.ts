import type { CartItem, CartView } from "@/lib/checkout/cart-views";
import { soldItemsOf, sumUpCart, withQuantity } from "@/lib/checkout/sum-up-cart";
import type { CartAct } from "./cart-act";

/** The cart as it will be once the shop has done what was asked: shown at once, and replaced by what the shop says. */
export function afterAct(view: CartView, act: CartAct): CartView {
  if (act.act === "put back") return view;
  const sold = soldItemsOf(view).flatMap(({ item, seller }) => {
    const after = itemAfter(item, act);
    return after ? [{ item: after, seller }] : [];
  });
  return sumUpCart(sold);
}

function itemAfter(item: CartItem, act: Exclude<CartAct, { act: "put back" }>): CartItem | null {
  if (act.act === "select all") return { ...item, selected: act.selected };
  if (act.act === "remove selected") return item.selected ? null : item;
  if (act.itemId !== item.id) return item;
  if (act.act === "remove") return null;
  return act.act === "select" ? { ...item, selected: act.selected } : withQuantity(item, act.quantity);
}
