import { couponNotUsable } from "@/lib/coupon/refusals";
import { couponSaving } from "./coupon-saving";

/** The list says of a coupon that saves nothing that it is of no use here: nobody uses it up all the same. */
export function requireSaving(...of: Parameters<typeof couponSaving>): void {
  const { nothing } = couponSaving(...of);
  if (nothing) throw couponNotUsable(nothing, "NOTHING_SAVED");
}
