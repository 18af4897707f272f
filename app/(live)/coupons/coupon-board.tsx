"use client";

import { useShopClock } from "@/components/coupon/use-shop-clock";
import type { CouponList, CouponView } from "@/lib/coupon/views";
import { OfferedCoupon } from "./offered-coupon";
import { useLiveCoupons } from "./use-live-coupons";

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
        {inPlace(items, drawn.items).map((coupon) => (
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

/** What sells out meanwhile stays where it is: nothing moves away from under a thumb. New ones follow. */
function inPlace(items: CouponView[], drawn: CouponView[]): CouponView[] {
  const place = new Map(drawn.map(({ id }, index) => [id, index]));
  const placeOf = ({ id }: CouponView) => place.get(id) ?? drawn.length;
  return items.toSorted((one, other) => placeOf(one) - placeOf(other));
}
