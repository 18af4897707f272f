"use server";

import { action } from "@/app/_server/action";
import { claimCoupon } from "@/lib/coupon/claim-coupon";
import { ClaimCoupon } from "@/lib/coupon/schemas";

export const claim = action("member", ClaimCoupon, ({ couponId }, actor) => claimCoupon(actor.id, couponId));
