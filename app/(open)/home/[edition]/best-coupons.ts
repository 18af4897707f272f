import type { CouponView } from "@/lib/coupon/views";

/** What a percentage without a cap is taken of, to compare it with the others. */
const largeBasketWon = 100_000;
const deliveryWon = 3_000;

/** The open ones that can save the most; of equals the one that is sooner gone. */
export function bestCoupons(coupons: readonly CouponView[], most: number): CouponView[] {
  return coupons
    .filter(({ state }) => state === "OPEN")
    .toSorted((one, other) => worthOf(other) - worthOf(one) || one.remaining - other.remaining)
    .slice(0, most);
}

function worthOf({ kind, value, cap }: CouponView): number {
  if (kind === "FREE_SHIPPING") return deliveryWon;
  return kind === "FIXED" ? value : (cap ?? Math.floor((largeBasketWon * value) / 100));
}
