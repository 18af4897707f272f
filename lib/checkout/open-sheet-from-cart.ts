import { mostToOrder } from "@/lib/cart/limits";
import { nothingSelected, tooManySelected } from "@/lib/cart/refusals";
import type { SheetView } from "@/lib/sheet/views";
import { openSheet } from "./open-sheet";
import { isToOrder, soldItemsOf } from "./sum-up-cart";
import { viewCart } from "./view-cart";

/** A sheet of what is selected and can be had. The cart keeps it until it is paid. */
export async function openSheetFromCart(userId: string): Promise<SheetView> {
  const chosen = soldItemsOf(await viewCart({ userId }))
    .map(({ item }) => item)
    .filter(isToOrder);
  if (chosen.length === 0) throw nothingSelected();
  if (chosen.length > mostToOrder) throw tooManySelected(mostToOrder);
  const items = chosen.map(({ variantId, quantity }) => ({ variantId, quantity }));
  return openSheet(userId, { items }, { fromCart: true });
}
