import type { CartItem } from "@/lib/checkout/cart-views";
import { formatWon } from "@/lib/platform/format-won";
import { ActForm } from "./act-form";

/** What has changed since it was put in, and what stands in the way of an order. */
export function LineNotes({ item, refusal }: { item: CartItem; refusal: string | null }) {
  const { price, priceSeen, problem } = item;
  return (
    <div className="text-13">
      {price !== priceSeen && (
        <p className={`mt-1.5 font-medium ${price < priceSeen ? "text-good" : "text-caution"}`}>
          담을 때보다 {formatWon(Math.abs(price - priceSeen))} {price < priceSeen ? "내렸어요" : "올랐어요"}
        </p>
      )}
      {refusal && problem === null && (
        <p role="alert" className="mt-1.5 font-medium text-bad">
          {refusal}
        </p>
      )}
      {problem === "NOT_ON_SALE" && (
        <p className="mt-1.5 font-medium text-bad">이제 판매하지 않아요. 주문에서 빠져요.</p>
      )}
      {problem === "SOLD_OUT" && (
        <p className="mt-1.5 font-medium text-bad">품절이에요. 다시 들어올 때까지 주문에서 빠져요.</p>
      )}
      {problem === "FEW_LEFT" && <FewLeft item={item} />}
    </div>
  );
}

function FewLeft({ item: { id: itemId, stock } }: { item: CartItem }) {
  return (
    <div className="mt-1.5 flex flex-wrap items-center gap-x-3">
      <p role="alert" className="font-medium text-bad">
        재고가 {stock}개 남았어요. 수량을 줄여 주세요.
      </p>
      <ActForm act={{ act: "count", itemId, quantity: stock }}>
        <button
          type="submit"
          className="touch font-medium underline decoration-edge underline-offset-4 hover:decoration-ink"
        >
          {stock}개로 바꾸기
        </button>
      </ActForm>
    </div>
  );
}
