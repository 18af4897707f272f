"use client";

import type { CouponList } from "@/lib/coupon/views";
import { OfferedCoupon } from "./offered-coupon";
import { useLiveCoupons, useShopClock } from "./use-live-coupons";

type Props = { drawn: CouponList; isMember: boolean };

/** Every coupon on offer; what is left and what is open follow the shop. */
export function CouponBoard({ drawn, isMember }: Props) {
  const { items, clockAheadMs, isStale, lookAgain } = useLiveCoupons(drawn);
  const now = useShopClock(clockAheadMs);
  return (
    <>
      <p role="status" className="min-h-6 text-13 text-caution">
        {isStale && "남은 수량을 새로 확인하지 못하고 있어요. 잠시 후 다시 보여 드릴게요."}
      </p>
      <ul className="mt-2 grid gap-4 md:grid-cols-2 md:gap-6 lg:grid-cols-3">
        {items.map((coupon) => (
          <li key={coupon.id}>
            <OfferedCoupon
              coupon={coupon}
              now={now}
              clockAheadMs={clockAheadMs ?? 0}
              isMember={isMember}
              claimed={lookAgain}
            />
          </li>
        ))}
      </ul>
    </>
  );
}
