import { useEffect } from "react";
import { useLiveCoupons } from "@/app/(live)/coupons/use-live-coupons";
import type { CouponView } from "@/lib/coupon/views";

export type ToldOfCoupons = Pick<ReturnType<typeof useLiveCoupons>, "items" | "clockAheadMs"> & {
  lookAgain: () => void;
};

type Props = { drawn: CouponView[]; tell: (told: ToldOfCoupons) => void };

export function AskCoupons({ drawn, tell }: Props): null {
  const { items, clockAheadMs, lookAgain } = useLiveCoupons({ items: drawn }, 10_000);
  useEffect(
    () => tell({ items, clockAheadMs, lookAgain: () => void lookAgain() }),
    [items, clockAheadMs, lookAgain, tell],
  );
  return null;
}
