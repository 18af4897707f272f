"use client";

import { useState } from "react";
import { Notice } from "@/app/(live)/checkout/notice";
import { Countdown } from "@/components/product/countdown";
import { Button } from "@/components/ui/button";
import type { PaymentView } from "@/lib/payment/views";
import { formatWon } from "@/lib/platform/format-won";
import { formatKstTime } from "@/lib/platform/kst";
import { FactList } from "./fact-list";

type Props = { payment: PaymentView; clockAheadMs: number };

export function WaitingForDeposit({ payment, clockAheadMs }: Props) {
  const { account, amount, orderNumber } = payment;
  if (!account) return null;
  const { bank, accountNumber, holder, dueAt } = account;
  return (
    <>
      <Notice
        tone="wait"
        title="입금을 기다리고 있어요"
        hint="아래 계좌로 금액을 꼭 맞춰 입금해 주세요. 입금이 확인되면 이 화면이 바로 바뀌어요."
      >
        <CopyButton text={accountNumber} />
        <Button look="secondary" href={orderNumber ? `/orders/${orderNumber}` : "/wallet"}>
          {orderNumber ? "주문 보기" : "내 잔액 보기"}
        </Button>
      </Notice>
      <div className="mx-auto mt-12 max-w-xl">
        <FactList
          facts={[
            ...(orderNumber ? [["주문번호", orderNumber] as const] : []),
            ["은행", bank],
            ["계좌번호", accountNumber],
            ["예금주", holder],
            ["입금할 금액", formatWon(amount)],
            ["입금 기한", `${formatKstTime(new Date(dueAt))}까지`],
          ]}
        />
        <p className="mt-4 text-right text-13 text-muted">
          <Countdown endsAt={dueAt} clockAheadMs={clockAheadMs} over="입금 기한이 지났어요" />
        </p>
        <p className="mt-2 text-13 text-muted">
          기한까지 입금하지 않으면 {orderNumber ? "주문이" : "충전이"} 저절로 취소돼요. 창을 닫아도 괜찮아요.
        </p>
      </div>
    </>
  );
}

function CopyButton({ text }: { text: string }) {
  const [note, setNote] = useState("");
  // Where the browser does not let us, the number stands there to be marked by hand.
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setNote("계좌번호를 복사했어요."),
      () => setNote("복사하지 못했어요. 계좌번호를 길게 눌러 복사해 주세요."),
    );
  return (
    <div>
      <Button onClick={() => void copy()}>계좌번호 복사</Button>
      <p role="status" className="mt-1 min-h-6 text-13 text-muted">
        {note}
      </p>
    </div>
  );
}
