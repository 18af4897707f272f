"use client";

import { useState, useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { formatWon } from "@/lib/platform/format-won";
import type { SheetView } from "@/lib/sheet/views";
import { AmountList } from "./amount-list";
import type { Trouble } from "./trouble";
import { TroubleNote } from "./trouble-note";

type Props = {
  amounts: SheetView["amounts"];
  coupon?: string | undefined;
  balancePart: number;
  busy: boolean;
  trouble: Trouble | null;
  /** Asked when the agreement is missing: whether something before it is missing too, which then has the focus. */
  lacksMore?: () => boolean;
  onPay: () => void;
};

/** The amounts, the agreement, and the one button that names what will be paid. */
export function PayPanel({ amounts, coupon, balancePart, busy, trouble, lacksMore, onPay }: Props) {
  const [agreed, setAgreed] = useState(false);
  const [asked, setAsked] = useState(false);
  const isReady = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const missing = asked && !agreed;
  return (
    <form
      noValidate
      aria-labelledby="amounts"
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (agreed) onPay();
        else if (!lacksMore?.())
          event.currentTarget.querySelector<HTMLInputElement>("[name=agreement]")?.focus();
      }}
    >
      <h2 id="amounts" className="mb-4 font-bold text-20">
        결제 금액
      </h2>
      <AmountList amounts={amounts} coupon={coupon} balancePart={balancePart} />
      <div className="mt-6">
        <Checkbox
          name="agreement"
          checked={agreed}
          disabled={!isReady}
          aria-invalid={missing || undefined}
          aria-describedby="agreement-note"
          onChange={(event) => setAgreed(event.target.checked)}
        >
          <span className="text-15">주문 내용을 확인했고, 결제에 동의해요.</span>
        </Checkbox>
        <p id="agreement-note" role={missing ? "alert" : undefined} className="min-h-6 text-13 text-bad">
          {missing && "결제하려면 주문 내용에 동의해 주세요."}
        </p>
      </div>
      {trouble && <TroubleNote trouble={trouble} />}
      <Button type="submit" wide pending={busy} disabled={!isReady} className="min-h-14 text-17 tabular-nums">
        {labelOf(amounts.payable, balancePart)}
      </Button>
      <p role="status" className="mt-2 -mb-3 min-h-6 text-center text-13 text-muted">
        {busy && "결제를 준비하고 있어요. 잠시만 기다려 주세요."}
      </p>
    </form>
  );
}

/** A form that is sent before its page is awake would only load the page again. */
const never = () => () => {};

function labelOf(payable: number, balancePart: number): string {
  if (payable > 0 && balancePart === payable) return `잔액 ${formatWon(payable)}으로 결제하기`;
  return `${formatWon(payable - balancePart)} 결제하기`;
}
