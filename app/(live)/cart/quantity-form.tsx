"use client";

import { type FormEvent, useContext, useState } from "react";
import { mostOfOne, readQuantity } from "@/components/cart/read-quantity";
import { StepButton } from "@/components/cart/step-button";
import type { CartItem } from "@/lib/checkout/cart-views";
import { ActForm, CartActs } from "./act-form";

/** How many: one less, one more, or typed. */
export function QuantityForm({ item: { id: itemId, name, quantity, stock } }: { item: CartItem }) {
  const { plain, perform } = useContext(CartActs);
  const [typed, setTyped] = useState<string | null>(null);
  const most = Math.min(mostOfOne, stock);
  const takeTyped = (event?: FormEvent) => {
    event?.preventDefault();
    const wanted = typed === null ? null : readQuantity(typed);
    setTyped(null);
    if (wanted !== null && wanted !== quantity) perform({ act: "count", itemId, quantity: wanted });
  };
  return (
    <fieldset className="flex w-fit items-center rounded-soft border border-edge bg-raised">
      <legend className="sr-only">{name} 수량</legend>
      <ActForm act={{ act: "count", itemId, quantity: quantity - 1 }}>
        <StepButton way="fewer" type="submit" aria-label="수량 줄이기" disabled={quantity <= 1} />
      </ActForm>
      <form action={plain} onSubmit={takeTyped}>
        <input type="hidden" name="act" value="count" />
        <input type="hidden" name="itemId" value={itemId} />
        <input
          name="quantity"
          inputMode="numeric"
          autoComplete="off"
          aria-label="수량"
          maxLength={3}
          value={typed ?? String(quantity)}
          onChange={(event) => setTyped(event.target.value)}
          onFocus={(event) => event.target.select()}
          onBlur={() => takeTyped()}
          className="h-11 w-10 bg-transparent text-center text-17 tabular-nums"
        />
      </form>
      <ActForm act={{ act: "count", itemId, quantity: quantity + 1 }}>
        <StepButton way="more" type="submit" aria-label="수량 늘리기" disabled={quantity >= most} />
      </ActForm>
    </fieldset>
  );
}
