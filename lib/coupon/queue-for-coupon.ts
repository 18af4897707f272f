import { createTurnQueue } from "@/lib/platform/turn-queue";
import { tooManyClaims } from "./refusals";

/** Claims of one coupon take turns: all of them raise the same count, and the row is held for one statement only. */
export const queueForCoupon = createTurnQueue({
  name: "coupons",
  atOnce: 3,
  waiting: 4_000,
  waitMs: 8_000,
  turnAway: () => tooManyClaims(2),
});
