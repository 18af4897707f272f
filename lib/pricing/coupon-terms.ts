import { formatWon } from "@/lib/platform/format-won";

/** FIXED takes `value` won off the goods, PERCENT `value` percent, FREE_SHIPPING the shipping. */
export type CouponTerms = {
  kind: "FIXED" | "PERCENT" | "FREE_SHIPPING";
  value: number;
  cap: number | null;
  minimum: number;
};

/** Why these terms do not fit a basket of goods; null when they do. */
export function couponUnusableReason(
  { items, itemDiscount }: { items: number; itemDiscount: number },
  { minimum }: CouponTerms,
): string | null {
  const missing = minimum - (items - itemDiscount);
  if (missing <= 0) return null;
  return `${formatWon(minimum)} 이상 담으면 쓸 수 있는 쿠폰이에요. ${formatWon(missing)} 더 담아 주세요.`;
}

/** What the coupon takes off the goods: whole won, within its cap, never more than they cost. */
export function discountOf({ kind, value, cap }: CouponTerms, goodsTotal: number): number {
  if (kind === "FREE_SHIPPING") return 0;
  const asked = kind === "FIXED" ? value : Math.floor((goodsTotal * value) / 100);
  return Math.min(asked, cap ?? asked, goodsTotal);
}
