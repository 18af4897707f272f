"use client";

import { useLiveCoupons, useShopClock } from "@/app/(live)/coupons/use-live-coupons";
import type { CouponView } from "@/lib/coupon/views";
import { CouponOffer } from "./coupon-offer";

/** As drawn for everybody; what is left and what is one's own already follow the shop. */
export function CouponOffers({ drawn }: { drawn: CouponView[] }) {
  const { items, clockAheadMs, lookAgain } = useLiveCoupons({ items: drawn }, 10_000);
  const now = useShopClock(clockAheadMs);
  return (
    <ul className="no-scrollbar -mx-4 flex snap-x scroll-px-4 gap-3 overflow-x-auto px-4 md:mx-0 md:grid md:grid-cols-3 md:gap-6 md:overflow-visible md:px-0">
      {drawn.map((coupon) => (
        <li key={coupon.id} className="w-[78vw] max-w-80 shrink-0 snap-start md:w-auto md:max-w-none">
          <CouponOffer
            coupon={items.find(({ id }) => id === coupon.id) ?? coupon}
            now={now}
            claimed={lookAgain}
          />
        </li>
      ))}
    </ul>
  );
}
