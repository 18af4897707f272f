"use client";

import { walletFor } from "@/app/(live)/wallet/errand";
import { MethodChoice, type PayMethod } from "@/components/checkout/method-choice";
import { formatWon } from "@/lib/platform/format-won";
import { Part } from "./part";

type Props = {
  method: PayMethod;
  payable: number;
  /** What the method is asked for, beside the balance. */
  rest: number;
  spendable: number;
  /** This page, to come back to from charging. */
  here: string;
  choose: (method: PayMethod) => void;
};

const allPaid = "잔액으로 모두 내서 고른 결제 수단은 쓰지 않아요. 결제창도 열지 않아요.";
const methods = ["CARD", "EASY_PAY", "TRANSFER", "VIRTUAL_ACCOUNT", "BALANCE"] as const;

export function PayMethodPart({ method, payable, rest, spendable, here, choose }: Props) {
  const short = payable - spendable;
  const isShort = short > 0;
  return (
    <Part id="method" title="결제 수단">
      {payable === 0 ? (
        <p className="text-15 text-muted">결제할 금액이 없어서 결제창 없이 바로 주문이 끝나요.</p>
      ) : (
        <MethodChoice
          methods={methods}
          chosen={method}
          onChoose={choose}
          closed={isShort ? ["BALANCE"] : []}
          hint={rest === 0 && method !== "BALANCE" ? allPaid : undefined}
        >
          <p className="mt-1 flex min-h-11 flex-wrap items-center gap-x-3 text-13 text-muted tabular-nums">
            <span>
              잔액 {formatWon(spendable)}
              {isShort && ` · 잔액으로 모두 내려면 ${formatWon(short)}이 더 있어야 해요`}
            </span>
            {isShort && (
              <a href={walletFor(here, short)} className="touch text-ink underline underline-offset-4">
                충전하기
              </a>
            )}
          </p>
        </MethodChoice>
      )}
    </Part>
  );
}
