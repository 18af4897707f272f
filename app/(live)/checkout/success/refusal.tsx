"use client";

import { Notice } from "@/app/(live)/checkout/notice";
import { walletFor } from "@/app/(live)/wallet/errand";
import { Button } from "@/components/ui/button";
import { formatKstTime } from "@/lib/platform/kst";
import { refusalWords } from "./refusal-words";

type Props = {
  code: string;
  message: string;
  details: unknown;
  number: string | null;
  payUntil: string | null;
  back: string | null;
};

/** No money was taken: why, and how to go on. */
export function Refusal({ code, message, details, number, payUntil, back }: Props) {
  const { title, hint, mayRetry } = refusalWords(code, message, details);
  return (
    <Notice
      tone="bad"
      title={title}
      hint={
        <>
          <p>{hint}</p>
          {mayRetry && payUntil && (
            <p className="mt-1">{formatKstTime(new Date(payUntil))}까지 다시 결제할 수 있어요.</p>
          )}
        </>
      }
    >
      {mayRetry && (
        <Button href={number ? `/checkout/pay/${number}` : walletFor(back)}>
          {number ? "다시 결제하기" : "다시 충전하기"}
        </Button>
      )}
      {mayRetry && number && (
        <Button look="secondary" href={`/checkout/pay/${number}#method`}>
          다른 결제 수단 고르기
        </Button>
      )}
      {code === "UNAUTHENTICATED" && <LogInAgain />}
      <Button look={mayRetry ? "quiet" : "secondary"} href={number ? `/orders/${number}` : "/wallet"}>
        {number ? "주문 보기" : "내 잔액 보기"}
      </Button>
    </Notice>
  );
}

/** Back to this very page: the payment is confirmed once the shopper is known again. */
function LogInAgain() {
  const back = typeof window === "undefined" ? "/orders" : `${location.pathname}${location.search}`;
  return <Button href={`/log-in?next=${encodeURIComponent(back)}`}>다시 로그인하기</Button>;
}
