/** Braces keep the keys of all coupons on one shard. */
export const couponKey = (couponId: string) => `{coupon}:${couponId}`;
export const holderKey = (couponId: string, userId: string) => `{coupon}:${couponId}:${userId}`;

/** How long the gate remembers what nobody asks for. */
export const gateSeconds = 60;
