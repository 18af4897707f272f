"use client";

import { type ReactNode, useEffect, useEffectEvent } from "react";
import { Button } from "@/components/ui/button";
import { FormAlert } from "@/components/ui/form-alert";
import { useFormAction } from "@/components/ui/use-form-action";
import type { CartView } from "@/lib/checkout/cart-views";
import { formatWon } from "@/lib/platform/format-won";
import { orderSelected } from "./actions";

type Props = {
  cart: CartView;
  isMember: boolean;
  undo: ReactNode;
  /** The shop said no: what it knows now is asked for, so that the items say why. */
  refused: () => void;
};

/** What the selected items come to, and the way to order them; on a phone the button stays at hand. */
export function OrderBox({ cart: { amounts, toOrder }, isMember, undo, refused }: Props) {
  const [state, submit, pending] = useFormAction(orderSelected, { status: "idle" });
  const tell = useEffectEvent(refused);
  useEffect(() => {
    if (state.status === "refused") tell();
  }, [state]);
  return (
    <aside aria-label="주문 금액" className="mt-8 lg:sticky lg:top-6 lg:mt-14 lg:self-start">
      <dl className="grid grid-cols-[1fr_auto] gap-y-2 border-line border-t pt-5 text-15 tabular-nums">
        <dt className="text-muted">상품 금액</dt>
        <dd className="text-right">{formatWon(amounts.items)}</dd>
        <dt className="text-muted">상품 할인</dt>
        <dd className={`text-right ${amounts.itemDiscount > 0 ? "text-accent" : ""}`}>
          {amounts.itemDiscount > 0 ? `−${formatWon(amounts.itemDiscount)}` : formatWon(0)}
        </dd>
        <dt className="text-muted">배송비</dt>
        <dd className="text-right">
          {amounts.shipping > 0 || toOrder === 0 ? formatWon(amounts.shipping) : "무료"}
        </dd>
        <dt className="mt-2 border-line border-t pt-4 font-bold text-17">주문 금액</dt>
        <dd className="mt-2 border-line border-t pt-4 text-right font-bold text-20">
          {formatWon(amounts.payable)}
        </dd>
      </dl>
      <p className="mt-2 text-13 text-muted">
        {isMember
          ? "쿠폰과 잔액은 다음 화면에서 쓸 수 있어요."
          : "주문하려면 로그인이 필요해요. 담은 상품은 그대로 옮겨 드려요."}
      </p>
      <div className="bottom-bar md:mt-5">
        {undo}
        <form action={submit} className="grid gap-3">
          <FormAlert state={state} />
          <Button type="submit" wide pending={pending} disabled={toOrder === 0}>
            {toOrder === 0
              ? "주문할 상품을 골라 주세요"
              : `${toOrder}가지 ${formatWon(amounts.payable)} 주문하기`}
          </Button>
        </form>
      </div>
    </aside>
  );
}
