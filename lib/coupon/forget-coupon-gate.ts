import { askGate } from "@/lib/platform/ask-gate";
import { script } from "@/lib/platform/ask-script";
import { couponKey } from "./coupon-gate-keys";
import source from "./forget-coupon-gate.lua?raw";

const forget = script(source);

/** Once a coupon has changed, after the commit: the next claim reads the database. */
export async function forgetCouponGate(couponId: string): Promise<void> {
  await askGate(forget, [couponKey(couponId)], []);
}
