"use server";

import { action } from "@/app/_server/action";
import { claimCoupon } from "@/lib/coupon/claim-coupon";
import { ClaimCoupon } from "@/lib/coupon/schemas";

/** A plain form is told what came of it among all coupons: this page is kept for everybody. */
export const claimFromHome = action(
  "member",
  ClaimCoupon,
  ({ couponId }, actor) => claimCoupon(actor.id, couponId),
  "/coupons",
);
