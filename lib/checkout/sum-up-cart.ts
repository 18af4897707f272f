import { groupBy } from "@/lib/platform/group-by";
import { freeShippingFromWon, shippingFees } from "@/lib/pricing/shipping-fees";
import type { CartGroup, CartItem, CartView } from "./cart-views";

/** An item and who sells it. */
export type SoldItem = { item: CartItem; seller: CartGroup["seller"] };

/**
 * What a cart comes to: in the browser, while a change is on its way, the same as on the server. It never refuses, as an
 * order does when it is too large; otherwise it says what `quote` says.
 */
export function sumUpCart(given: readonly SoldItem[]): CartView {
  const groups = [...groupBy(given, ({ seller }) => seller.id).values()].map(toGroup);
  const ordered = given.map(({ item }) => item).filter(isToOrder);
  const items = sum(ordered, (item) => item.unitPrice * item.quantity);
  const itemDiscount = sum(ordered, (item) => item.itemDiscount * item.quantity);
  const shipping = sum(groups, (group) => group.shippingFee);
  return {
    groups,
    count: given.length,
    toOrder: ordered.length,
    amounts: { items, itemDiscount, shipping, payable: items - itemDiscount + shipping },
  };
}

/** Selected, and there to be had: if not so many, the order will say so. */
export const isToOrder = ({ selected, problem }: CartItem): boolean =>
  selected && (problem === null || problem === "FEW_LEFT");

/** The items again, out of their groups. */
export const soldItemsOf = ({ groups }: CartView): SoldItem[] =>
  groups.flatMap(({ seller, items }) => items.map((item) => ({ item, seller })));

/** What the quantity makes of an item. */
export function withQuantity(item: CartItem, quantity: number): CartItem {
  const problem =
    item.problem === null || item.problem === "FEW_LEFT" ? fewLeft(item, quantity) : item.problem;
  return { ...item, quantity, lineTotal: item.price * quantity, problem };
}

const fewLeft = ({ stock }: CartItem, quantity: number) => (stock < quantity ? "FEW_LEFT" : null);

function toGroup(sold: SoldItem[]): CartGroup {
  const seller = sold[0]?.seller ?? { id: "", name: "" };
  const items = sold.map(({ item }) => item);
  const ordered = items.filter(isToOrder).map(({ lineTotal }) => ({ sellerId: seller.id, lineTotal }));
  const goods = sum(ordered, ({ lineTotal }) => lineTotal);
  const shippingFee = sum(shippingFees(ordered), (fee) => fee);
  return { seller, items, goods, shippingFee, untilFreeShipping: Math.max(0, freeShippingFromWon - goods) };
}

const sum = <T>(all: readonly T[], of: (one: T) => number) => all.reduce((total, one) => total + of(one), 0);
