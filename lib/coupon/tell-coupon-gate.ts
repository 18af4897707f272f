import { askGate } from "@/lib/platform/ask-gate";
import { script } from "@/lib/platform/ask-script";
import { couponKey, gateSeconds, holderKey } from "./coupon-gate-keys";
import source from "./tell-coupon-gate.lua?raw";

const tell = script(source);

/** What the database has said since: this person has it, or so many are left of so many. */
export async function tellCouponGate(
  couponId: string,
  userId: string,
  { has, quantity, left }: { has: boolean; quantity?: number; left?: number },
): Promise<void> {
  const keys = [couponKey(couponId), holderKey(couponId, userId)];
  const args = [has ? "1" : "0", String(gateSeconds), String(quantity ?? ""), String(left ?? "")];
  await askGate(tell, keys, args);
}
