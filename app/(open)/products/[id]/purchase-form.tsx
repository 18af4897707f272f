"use client";

import { type FormEvent, lazy, Suspense, useEffect, useEffectEvent, useState } from "react";
import { tellCartCount } from "@/components/cart/cart-count";
import { QuantityChoice } from "@/components/cart/quantity-choice";
import { mostOfOne, readQuantity } from "@/components/cart/read-quantity";
import type { Choice } from "@/components/product/buy-box";
import { Button } from "@/components/ui/button";
import { firstError } from "@/components/ui/form-state";
import { useFormAction } from "@/components/ui/use-form-action";
import type { VariantView } from "@/lib/catalog/views";
import { formatWon } from "@/lib/platform/format-won";
import { purchase } from "./actions";
import { PurchaseWaiting } from "./purchase-waiting";
import { useWaiting } from "./use-waiting";
import { VariantSelect } from "./variant-select";

/** Few shoppers have an offer: the rest do not fetch what shows one. */
const PurchaseOffer = lazy(() =>
  import("./purchase-offer").then((module) => ({ default: module.PurchaseOffer })),
);

type Props = {
  productId: string;
  variants: VariantView[];
  choice: Choice;
  clockAheadMs: number;
  /** A place in the queue has moved. */
  onMoved: () => void;
};

/** How many, and into the cart, straight to the order or into the queue; on a phone the buttons stay at hand. */
export function PurchaseForm({ productId, variants, choice, clockAheadMs, onMoved }: Props) {
  const { variant, missing, stock, place } = choice;
  const [state, submit, pending] = useFormAction(purchase, { status: "idle" });
  const waiting = useWaiting(onMoved);
  const [wanted, setWanted] = useState(1);
  const [asking, setAsking] = useState(false);
  const [way, setWay] = useState("cart");
  const busy = pending || waiting.pending;
  useLinkedQuantity(setWanted);
  useEffect(() => {
    if (state.status === "done") tellCartCount(state.value.count);
  }, [state]);
  const askForOption = (event: FormEvent<HTMLFormElement>) => {
    if (busy) return event.preventDefault();
    setWay(wayOf(event));
    setAsking(!variant);
    if (variant) return;
    event.preventDefault();
    focusOption(missing);
  };
  const soldOut = stock === 0;
  const most = soldOut ? mostOfOne : Math.min(mostOfOne, variant?.stock ?? stock);
  const isWaiting = way === "wait";
  const said = isWaiting ? waiting.state : state;
  const problem =
    asking && !variant ? `먼저 옵션(${missing})을 골라 주세요.` : busy ? undefined : problemOf(said);
  return (
    <form action={submit} onSubmit={askForOption} className="mt-5">
      <input type="hidden" name="productId" value={productId} />
      {variant ? (
        <input type="hidden" name="variantId" value={variant.id} />
      ) : (
        <VariantSelect variants={variants} />
      )}
      {place?.status === "OFFERED" && (
        <Suspense>
          {/* Enter puts in, it does not pass the turn on. */}
          <button type="submit" name="intent" value="cart" hidden />
          <PurchaseOffer place={place} clockAheadMs={clockAheadMs} leave={waiting.leave} pending={busy} />
        </Suspense>
      )}
      {place?.status === "WAITING" && soldOut ? (
        <input type="hidden" name="quantity" value={place.quantity} />
      ) : (
        <div className="flex items-start justify-between gap-4">
          <QuantityChoice wanted={wanted} most={most} onChange={setWanted} />
          {variant && !soldOut && <Total won={variant.price * Math.min(wanted, most)} />}
        </div>
      )}
      <div className="bottom-bar md:mt-5" data-tall={soldOut || undefined}>
        <div aria-live="polite">
          {problem && (
            <p className="mb-3 text-15 text-bad">
              {problem}
              {way === "cart" && !asking && isUnanswered(state) && <LookFirst />}
            </p>
          )}
          {state.status === "done" && !problem && !isWaiting && <Added />}
        </div>
        {soldOut ? (
          <PurchaseWaiting place={place} waiting={waiting} busy={busy} />
        ) : (
          <BuyButtons
            pending={busy}
            someSoldOut={variants.some((each) => each.stock === 0)}
            join={waiting.join}
          />
        )}
      </div>
    </form>
  );
}

type Buttons = { pending: boolean; someSoldOut: boolean; join: (form: FormData) => void };

function BuyButtons({ pending, someSoldOut, join }: Buttons) {
  return (
    <>
      <div className="grid grid-cols-2 gap-3">
        <Button type="submit" name="intent" value="cart" look="secondary" pending={pending}>
          장바구니 담기
        </Button>
        <Button type="submit" name="intent" value="buy" pending={pending}>
          바로 구매
        </Button>
      </div>
      {someSoldOut && (
        <noscript>
          <Button type="submit" wide look="quiet" formAction={join}>
            품절된 옵션 재입고 대기하기
          </Button>
        </noscript>
      )}
    </>
  );
}

function Total({ won }: { won: number }) {
  return (
    <p className="min-h-11 content-center font-bold text-20 tabular-nums">
      <span className="mr-2 font-medium text-13 text-muted">모두</span>
      {formatWon(won)}
    </p>
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

/** The answer may have been lost after it went in: pressing again would put in more. */
const LookFirst = () => (
  <>
    {" 이미 담겼을 수도 있어요. "}
    <a href="/cart" className="underline underline-offset-4">
      장바구니 확인하기
    </a>
  </>
);

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

function wayOf({ nativeEvent }: FormEvent): string {
  const { submitter } = nativeEvent as SubmitEvent;
  return submitter?.dataset.way ?? submitter?.getAttribute("value") ?? "cart";
}

const isUnanswered = (state: object): boolean => "code" in state && state.code === "UNREACHABLE";

const problemOf = (state: Parameters<typeof firstError>[0]): string | undefined =>
  state.status === "refused"
    ? state.message
    : (firstError(state, "quantity") ?? firstError(state, "variantId"));
