"use client";

import { useState } from "react";
import { Part } from "@/app/(live)/checkout/part";
import type { ShopAnswer } from "@/components/checkout/ask-shop";
import { benefitOf, conditionsOf } from "@/components/coupon/coupon-words";
import type { SheetCouponList, SheetCouponView } from "@/lib/checkout/sheet-coupon-views";
import { formatWon } from "@/lib/platform/format-won";
import { formatKstTime } from "@/lib/platform/kst";
import type { SheetView } from "@/lib/sheet/views";

type Props = {
  coupons: SheetCouponList;
  applied: SheetView["coupon"];
  locked: boolean;
  choose: (couponIssueId: string | null) => Promise<ShopAnswer<SheetView>>;
};

export function CouponPart({ coupons, applied, locked, choose }: Props) {
  const [waitingFor, setWaitingFor] = useState<string | null | undefined>(undefined);
  const [error, setError] = useState("");
  const usable = coupons.items.filter((coupon) => coupon.usable);
  const others = coupons.items.filter((coupon) => !coupon.usable);
  const chosen = waitingFor === undefined ? (applied?.couponIssueId ?? null) : waitingFor;

  async function take(couponIssueId: string | null) {
    setWaitingFor(couponIssueId);
    setError("");
    const came = await choose(couponIssueId);
    setWaitingFor(undefined);
    if (!came.ok) setError(came.message);
  }

  return (
    <Part
      id="coupon"
      title="쿠폰"
      aside={<span className="text-13 text-muted">쓸 수 있는 쿠폰 {usable.length}장</span>}
    >
      {locked ? (
        <p className="text-15">{applied ? applied.name : "쓰지 않아요."}</p>
      ) : (
        <fieldset aria-busy={waitingFor !== undefined}>
          <legend className="sr-only">쿠폰 고르기</legend>
          {usable.length === 0 && <p className="text-15 text-muted">이 주문에 쓸 수 있는 쿠폰이 없어요.</p>}
          {(usable.length > 0 || applied) && (
            <div className="grid gap-2">
              {usable.map((coupon) => (
                <Choice
                  key={coupon.couponIssueId}
                  checked={chosen === coupon.couponIssueId}
                  onChoose={() => void take(coupon.couponIssueId)}
                  title={coupon.name}
                  hint={termsOf(coupon)}
                  worth={`−${formatWon(coupon.saving)}`}
                  best={coupon.couponIssueId === coupons.bestIssueId}
                />
              ))}
              <Choice checked={chosen === null} onChoose={() => void take(null)} title="쿠폰 쓰지 않기" />
            </div>
          )}
          <p
            role="alert"
            className={`text-13 text-bad ${others.length > 0 ? "min-h-6" : "mt-1 -mb-7 min-h-6"}`}
          >
            {error}
          </p>
          {others.length > 0 && <Unusable coupons={others} />}
        </fieldset>
      )}
    </Part>
  );
}

const termsOf = (coupon: SheetCouponView): string =>
  [benefitOf(coupon), ...conditionsOf(coupon), `${formatKstTime(new Date(coupon.expiresAt))}까지`].join(
    " · ",
  );

type ChoiceProps = {
  checked: boolean;
  onChoose: () => void;
  title: string;
  hint?: string;
  worth?: string;
  best?: boolean;
};

function Choice({ checked, onChoose, title, hint, worth, best = false }: ChoiceProps) {
  return (
    <label className="flex min-h-14 items-center gap-3 rounded-soft border border-edge bg-raised px-4 py-2.5 transition-colors duration-150 hover:border-ink has-checked:border-ink has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:outline-offset-2">
      <input
        type="radio"
        name="coupon"
        checked={checked}
        onChange={onChoose}
        className="size-5 shrink-0 outline-none"
      />
      <span className="min-w-0 grow">
        <span className="block text-15 font-medium">
          {title}{" "}
          {best && (
            <span className="whitespace-nowrap text-13 font-semibold text-accent">가장 많이 아껴요</span>
          )}
        </span>
        {hint && <span className="block text-13 text-muted">{hint}</span>}
      </span>
      {worth && <span className="shrink-0 font-bold text-15 tabular-nums">{worth}</span>}
    </label>
  );
}

function Unusable({ coupons }: { coupons: SheetCouponView[] }) {
  return (
    <details>
      <summary className="touch text-13 text-muted underline underline-offset-4">
        이 주문에 쓸 수 없는 쿠폰 {coupons.length}장
      </summary>
      <ul className="mt-1 grid gap-2">
        {coupons.map(({ couponIssueId, name, reason }) => (
          <li key={couponIssueId} className="rounded-soft border border-line px-4 py-2.5 text-muted">
            <span className="block text-15">{name}</span>
            <span className="block text-13">{reason}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
