import type { Limit } from "@/lib/platform/limit";

/** Room for impatient fingers and a handful of coupons, none for a script. */
export const claimLimit: Limit = { name: "coupon-claim:user", times: 30, seconds: 60 };
