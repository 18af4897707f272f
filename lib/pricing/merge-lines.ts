import { assert } from "@/lib/platform/assert";

/** One line of a basket before anything is worked out. */
export type PricedLine = {
  variantId: string;
  sellerId: string;
  /** List price plus what the variant costs more. */
  unitPrice: number;
  /** List price minus price. */
  itemDiscount: number;
  quantity: number;
};

/** One line per variant, in the order of their ids: however a basket was put together, it is the same basket. */
export function mergeLines<L extends PricedLine>(lines: readonly L[]): L[] {
  const merged = new Map<string, L>();
  for (const line of lines) {
    const known = merged.get(line.variantId);
    assert(!known || samePrice(known, line), "a variant has one price");
    merged.set(line.variantId, { ...line, quantity: line.quantity + (known?.quantity ?? 0) });
  }
  return [...merged.values()].sort((a, b) => (a.variantId < b.variantId ? -1 : 1));
}

const samePrice = (a: PricedLine, b: PricedLine) =>
  a.unitPrice === b.unitPrice && a.itemDiscount === b.itemDiscount && a.sellerId === b.sellerId;
