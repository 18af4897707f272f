"use client";

import { type FormEvent, useActionState, useEffect } from "react";
import { ClaimForm } from "@/app/(live)/coupons/claim-form";
import { ClaimedNote } from "@/app/(live)/coupons/claimed-note";
import { stateNow } from "@/app/(live)/coupons/state-now";
import { CouponTicket } from "@/components/coupon/coupon-ticket";
import type { CouponView } from "@/lib/coupon/views";
import { claimFromHome } from "./actions";

type Props = { coupon: CouponView; now: number | null; claimed: () => void };

export function CouponOffer({ coupon, now, claimed }: Props) {
  const [outcome, submit, pending] = useActionState(claimFromHome, { status: "idle" });
  useEffect(() => {
    if (outcome.status !== "idle") claimed();
  }, [outcome, claimed]);
  const state = stateNow(coupon, now);
  const mine = outcome.status === "done" ? outcome.value : coupon.mine;
  return (
    <CouponTicket terms={coupon} faded={!mine && state !== "OPEN"}>
      <p className="mb-3 text-15">
        남은 수량{" "}
        <strong className="font-bold tabular-nums">{coupon.remaining.toLocaleString("ko-KR")}장</strong>
      </p>
      {mine ? (
        <ClaimedNote number={mine.number} fresh={outcome.status === "done"} />
      ) : (
        <ClaimForm
          coupon={coupon}
          state={state}
          outcome={outcome}
          submit={submit}
          pending={pending}
          isMember
          look="secondary"
          onSubmit={leadGuests}
        />
      )}
    </CouponTicket>
  );
}

/** The page is drawn for everybody, with the form of a member: only the browser knows that nobody is logged in. */
function leadGuests(event: FormEvent): void {
  if (document.documentElement.dataset.member !== undefined) return;
  event.preventDefault();
  location.assign(`/log-in?next=${encodeURIComponent("/#coupons")}`);
}
