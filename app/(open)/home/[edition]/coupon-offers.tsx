"use client";

import { lazy, useState } from "react";
import { useShopClock } from "@/components/coupon/use-shop-clock";
import { OnceAwake } from "@/components/ui/once-awake";
import type { CouponView } from "@/lib/coupon/views";
import type { ToldOfCoupons } from "./ask-coupons";
import { CouponOffer } from "./coupon-offer";

/** What asks comes after the page. */
const AskCoupons = lazy(() => import("./ask-coupons").then((module) => ({ default: module.AskCoupons })));

const nothing: ToldOfCoupons = { items: [], clockAheadMs: null, lookAgain: () => {} };

/** As drawn for everybody; what is left and what is one's own already follow the shop. */
export function CouponOffers({ drawn }: { drawn: CouponView[] }) {
  const [{ items, clockAheadMs, lookAgain }, tell] = useState(nothing);
  const now = useShopClock(clockAheadMs);
  return (
    <>
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
      <OnceAwake>
        <AskCoupons drawn={drawn} tell={tell} />
      </OnceAwake>
    </>
  );
}
