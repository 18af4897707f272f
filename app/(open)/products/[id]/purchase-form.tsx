"use client";

import { type FormEvent, useActionState, useEffect, useEffectEvent, useState } from "react";
import { tellCartCount } from "@/components/cart/cart-count";
import { QuantityChoice } from "@/components/cart/quantity-choice";
import { mostOfOne, readQuantity } from "@/components/cart/read-quantity";
import type { Choice } from "@/components/product/buy-box";
import { Button } from "@/components/ui/button";
import { firstError } from "@/components/ui/form-state";
import type { VariantView } from "@/lib/catalog/views";
import { formatWon } from "@/lib/platform/format-won";
import { purchase } from "./actions";
import { VariantSelect } from "./variant-select";

type Props = { productId: string; variants: VariantView[]; choice: Choice };

/** How many, and into the cart or straight to the order; on a phone the buttons stay at hand. */
export function PurchaseForm({ productId, variants, choice: { variant, missing, stock } }: Props) {
  const [state, submit, pending] = useActionState(purchase, { status: "idle" });
  const [quantity, setQuantity] = useState(1);
  const [asking, setAsking] = useState(false);
  useLinkedQuantity(setQuantity);
  useEffect(() => {
    if (state.status === "done") tellCartCount(state.value.count);
  }, [state]);
  const askForOption = (event: FormEvent<HTMLFormElement>) => {
    setAsking(!variant);
    if (variant) return;
    event.preventDefault();
    focusOption(missing);
  };
  const soldOut = stock === 0;
  const problem =
    asking && !variant ? `먼저 옵션(${missing})을 골라 주세요.` : pending ? undefined : problemOf(state);
  return (
    <form action={submit} onSubmit={askForOption} className="mt-5">
      <input type="hidden" name="productId" value={productId} />
      {variant ? (
        <input type="hidden" name="variantId" value={variant.id} />
      ) : (
        <VariantSelect variants={variants} />
      )}
      {!soldOut && (
        <div className="flex items-center justify-between gap-4">
          <QuantityChoice
            quantity={quantity}
            most={Math.min(mostOfOne, variant?.stock ?? stock)}
            onChange={setQuantity}
          />
          {variant && (
            <p className="font-bold text-20 tabular-nums">
              <span className="mr-2 font-medium text-13 text-muted">모두</span>
              {formatWon(variant.price * quantity)}
            </p>
          )}
        </div>
      )}
      <div className="bottom-bar md:mt-5">
        <div aria-live="polite">
          {problem && <p className="mb-3 text-15 text-bad">{problem}</p>}
          {state.status === "done" && !problem && <Added />}
        </div>
        <div className="grid grid-cols-2 gap-3">
          <Button
            type="submit"
            name="intent"
            value="cart"
            look="secondary"
            pending={pending}
            disabled={soldOut}
          >
            {soldOut ? "품절이에요" : "장바구니 담기"}
          </Button>
          <Button type="submit" name="intent" value="buy" pending={pending} disabled={soldOut}>
            바로 구매
          </Button>
        </div>
      </div>
    </form>
  );
}

function Added() {
  return (
    <p className="mb-3 flex items-center justify-between gap-4 rounded-soft bg-ink pl-4 text-15 text-paper">
      장바구니에 담았어요
      <a href="/cart" className="touch px-4 font-semibold underline underline-offset-4">
        장바구니 보기
      </a>
    </p>
  );
}

/** An address that says how many, as after a log-in. */
function useLinkedQuantity(choose: (quantity: number) => void) {
  const chooseLinked = useEffectEvent(() => {
    const linked = readQuantity(new URLSearchParams(location.search).get("quantity") ?? "");
    if (linked !== null) choose(linked);
  });
  useEffect(() => chooseLinked(), []);
}

function focusOption(name: string | null): void {
  document.querySelector<HTMLElement>(`input[type=radio][name="${CSS.escape(name ?? "")}"]`)?.focus();
}

const problemOf = (state: Parameters<typeof firstError>[0]): string | undefined =>
  state.status === "refused"
    ? state.message
    : (firstError(state, "quantity") ?? firstError(state, "variantId"));
