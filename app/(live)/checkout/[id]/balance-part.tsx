"use client";

import { useState } from "react";
import { Part } from "@/app/(live)/checkout/part";
import { walletFor } from "@/app/(live)/wallet/errand";
import type { ShopAnswer } from "@/components/checkout/ask-shop";
import { readWon } from "@/components/checkout/read-won";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { formatWon } from "@/lib/platform/format-won";
import type { SheetView } from "@/lib/sheet/views";

type Props = {
  spendable: number;
  payable: number;
  used: number;
  /** The method is the balance: all of it comes from there anyway. */
  allByBalance: boolean;
  locked: boolean;
  /** This page, to come back to from charging. */
  here: string;
  use: (won: number) => Promise<ShopAnswer<SheetView>>;
};

/** How much of the balance to use; the rest goes by the chosen method. */
export function BalancePart({ spendable, payable, used, allByBalance, locked, here, use }: Props) {
  const [text, setText] = useState(String(used));
  const [shown, setShown] = useState(used);
  const [note, setNote] = useState("");
  const [error, setError] = useState("");
  const [busy, setBusy] = useState(false);
  const most = Math.min(spendable, payable);
  // The shop has another figure than the one that was typed: less to pay, or a change in another window.
  if (shown !== used) {
    setShown(used);
    setText(String(used));
  }

  async function take(wanted: number) {
    const won = Math.min(wanted, most);
    setText(String(won));
    setError("");
    setNote(wanted > most ? `쓸 수 있는 만큼 ${formatWon(won)}으로 맞췄어요.` : "");
    if (won === used) return;
    setBusy(true);
    const came = await use(won);
    setBusy(false);
    if (came.ok) return;
    setText(String(used));
    setError(came.message);
  }

  const typed = () => {
    const won = readWon(text.trim() === "" ? "0" : text);
    if (won !== null) return void take(won);
    setText(String(used));
    setNote("");
    setError("쓸 금액을 0원부터 숫자로 적어 주세요. 적기 전 금액으로 되돌렸어요.");
  };
  return (
    <Part
      id="balance"
      title="잔액"
      aside={<span className="text-13 text-muted tabular-nums">쓸 수 있는 잔액 {formatWon(spendable)}</span>}
    >
      {locked || allByBalance || spendable === 0 ? (
        <p className="flex min-h-12 flex-wrap items-center gap-x-4 text-15 text-muted">
          {wordsOf({ locked, allByBalance, used })}
          {!locked && !allByBalance && (
            <a href={walletFor(here)} className="touch text-ink underline underline-offset-4">
              잔액 충전하기
            </a>
          )}
        </p>
      ) : (
        <form
          noValidate
          aria-label="잔액 사용"
          aria-busy={busy}
          className="flex items-start gap-3"
          onSubmit={(event) => {
            event.preventDefault();
            typed();
          }}
        >
          <Field
            id="balance-use"
            label="사용할 금액(원)"
            inputMode="numeric"
            autoComplete="off"
            maxLength={30}
            value={text}
            error={error || undefined}
            onChange={(event) => setText(event.target.value)}
            onBlur={typed}
            className="min-w-0 grow sm:max-w-60"
          />
          <Button
            look="secondary"
            className="mt-6 shrink-0 whitespace-nowrap"
            onClick={() => void take(most)}
          >
            전액 사용
          </Button>
        </form>
      )}
      <p role="status" className="mt-1 -mb-7 min-h-6 text-13 text-muted">
        {note}
      </p>
    </Part>
  );
}

function wordsOf({ locked, allByBalance, used }: Pick<Props, "locked" | "allByBalance" | "used">): string {
  if (allByBalance) return "결제 수단으로 잔액을 골라서, 모두 잔액으로 내요.";
  if (!locked) return "지금 쓸 수 있는 잔액이 없어요.";
  return used > 0 ? `${formatWon(used)}을 써요.` : "쓰지 않아요.";
}
