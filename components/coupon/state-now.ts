import type { CouponView } from "@/lib/coupon/views";

/** The state at this moment of the shop's clock, which has gone on since the shop was asked; as it was told while unknown. */
export function stateNow(coupon: CouponView, now: number | null): CouponView["state"] {
  if (now === null) return coupon.state;
  if (now >= Date.parse(coupon.issueEndsAt)) return "ENDED";
  if (now < Date.parse(coupon.issueStartsAt)) return "SOON";
  return coupon.remaining === 0 ? "SOLD_OUT" : "OPEN";
}
