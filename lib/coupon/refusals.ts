import { Refusal } from "@/lib/platform/refusal";

export const couponNotUsable = (message: string, reason = "GONE") =>
  new Refusal("COUPON_NOT_USABLE", 409, message, { reason });
