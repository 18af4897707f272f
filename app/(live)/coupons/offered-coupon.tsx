"use client";

import { ClaimPart } from "@/components/coupon/claim-part";
import { CouponTicket } from "@/components/coupon/coupon-ticket";
import { useClaim } from "@/components/coupon/use-claim";
import { Countdown } from "@/components/product/countdown";
import { Badge } from "@/components/ui/badge";
import { useFormAction } from "@/components/ui/use-form-action";
import type { CouponView } from "@/lib/coupon/views";
import { formatCount } from "@/lib/platform/format-count";
import { formatKstTime } from "@/lib/platform/kst";
import { claim } from "./actions";

type Props = {
  coupon: CouponView;
  /** The shop's clock; null while the page is as it was drawn. */
  now: number | null;
  clockAheadMs: number;
  isMember: boolean;
  claimed: () => void;
};

const badges = { SOON: "곧 열려요", OPEN: null, SOLD_OUT: "모두 나갔어요", ENDED: "마감" };

export function OfferedCoupon({ coupon, now, clockAheadMs, isMember, claimed }: Props) {
  const claiming = useClaim(useFormAction(claim, { status: "idle" }), { coupon, now, claimed });
  const { state, mine } = claiming;
  const badge = mine ? "받았어요" : badges[state];
  return (
    <CouponTicket
      terms={coupon}
      description={coupon.description}
      notes={[`받은 날부터 ${coupon.validDays}일 동안`]}
      faded={!mine && (state === "SOLD_OUT" || state === "ENDED")}
      badge={badge && <Badge tone={mine ? "dark" : "plain"}>{badge}</Badge>}
    >
      <Remaining coupon={coupon} />
      <p className="mt-3 flex flex-wrap items-baseline gap-x-3 text-13 text-muted">
        {state === "SOON" ? (
          <>
            <span>{formatKstTime(new Date(coupon.issueStartsAt))}에 열려요</span>
            <span className="scripted font-semibold text-accent">
              <Countdown endsAt={coupon.issueStartsAt} clockAheadMs={clockAheadMs} over="지금 열려요" />
            </span>
          </>
        ) : (
          <span>{formatKstTime(new Date(coupon.issueEndsAt))}까지</span>
        )}
      </p>
      <div className="mt-4">
        <ClaimPart coupon={coupon} claim={claiming} isMember={isMember} />
      </div>
    </CouponTicket>
  );
}

const bar =
  "mt-1.5 block h-1.5 w-full appearance-none overflow-hidden rounded-full bg-line [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-accent";

function Remaining({ coupon: { remaining, quantity } }: { coupon: CouponView }) {
  return (
    <div>
      <p className="flex items-baseline justify-between gap-3 text-15">
        <span>
          남은 수량 <strong className="font-bold tabular-nums">{formatCount(remaining)}장</strong>
        </span>
        <span className="text-13 text-muted tabular-nums">모두 {formatCount(quantity)}장</span>
      </p>
      <progress aria-hidden="true" className={bar} value={remaining} max={quantity} />
    </div>
  );
}
