"use client";

import type { FormEvent } from "react";
import { ClaimPart } from "@/components/coupon/claim-part";
import { CouponTicket } from "@/components/coupon/coupon-ticket";
import { useClaim } from "@/components/coupon/use-claim";
import { useFormAction } from "@/components/ui/use-form-action";
import type { CouponView } from "@/lib/coupon/views";
import { formatCount } from "@/lib/platform/format-count";
import { claimFromHome } from "./actions";

type Props = { coupon: CouponView; now: number | null; claimed: () => void };

export function CouponOffer({ coupon, now, claimed }: Props) {
  const claiming = useClaim(useFormAction(claimFromHome, { status: "idle" }), { coupon, now, claimed });
  const { state, mine } = claiming;
  return (
    <CouponTicket terms={coupon} faded={!mine && state !== "OPEN"}>
      <p className="mb-3 text-15">
        남은 수량 <strong className="font-bold tabular-nums">{formatCount(coupon.remaining)}장</strong>
      </p>
      <ClaimPart coupon={coupon} claim={claiming} isMember look="secondary" onSubmit={leadGuests} />
    </CouponTicket>
  );
}

/** The page is drawn for everybody, with the form of a member: only the browser knows that nobody is logged in. */
function leadGuests(event: FormEvent): void {
  if (document.documentElement.dataset.member !== undefined) return;
  event.preventDefault();
  location.assign(`/log-in?next=${encodeURIComponent("/#coupons")}`);
}
