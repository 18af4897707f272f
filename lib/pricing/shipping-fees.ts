import { groupBy } from "@/lib/platform/group-by";

const shippingFeeWon = 3_000;
export const freeShippingFromWon = 50_000;

/** Each seller ships once: the fee, or none from enough goods of that seller, is on the seller's first line. */
export function shippingFees(lines: readonly { sellerId: string; lineTotal: number }[]): number[] {
  const fees = lines.map(() => 0);
  for (const group of groupBy([...lines.entries()], ([, { sellerId }]) => sellerId).values()) {
    const goodsTotal = group.reduce((sum, [, { lineTotal }]) => sum + lineTotal, 0);
    const [first] = group[0] ?? [];
    if (first !== undefined && goodsTotal < freeShippingFromWon) fees[first] = shippingFeeWon;
  }
  return fees;
}
