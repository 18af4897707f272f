import { X } from "lucide-react";
import { ProductPicture } from "@/components/product/product-picture";
import type { CartItem } from "@/lib/checkout/cart-views";
import { formatWon } from "@/lib/platform/format-won";
import { ActForm } from "./act-form";
import type { CartAct } from "./cart-act";
import { LineNotes } from "./line-notes";
import { QuantityForm } from "./quantity-form";
import { SelectButton } from "./select-button";

type Props = {
  item: CartItem;
  /** What the shop said to the last change of it. */
  refusal: string | null;
  remove: (act: CartAct) => void;
};

export function CartLine({ item, refusal, remove }: Props) {
  const { id: itemId, name, option, problem, selected } = item;
  const gone = problem === "SOLD_OUT" || problem === "NOT_ON_SALE";
  const fullName = option ? `${name}, ${option}` : name;
  return (
    <article
      aria-label={fullName}
      className="grid grid-cols-[auto_4.5rem_1fr] gap-x-3 py-5 md:grid-cols-[auto_6rem_1fr] md:gap-x-4"
    >
      <ActForm act={{ act: "select", itemId, selected: !selected }} className="-mt-2.5 -mr-3">
        <SelectButton checked={selected} label={`${fullName} 선택`} />
      </ActForm>
      <ProductPicture
        imageUrl={item.imageUrl}
        alt=""
        load="soon"
        sizes="(min-width: 768px) 96px, 72px"
        className={`rounded-soft ${gone ? "opacity-55" : ""}`}
      />
      <div className="min-w-0">
        <div className="flex items-start justify-between gap-2">
          <div className="min-w-0">
            <h3 className="font-medium text-15">
              {problem === "NOT_ON_SALE" ? (
                name
              ) : (
                <a href={`/products/${item.productId}`} className="underline-offset-4 hover:underline">
                  {name}
                </a>
              )}
            </h3>
            {option && <p className="text-13 text-muted">{option}</p>}
          </div>
          <ActForm act={{ act: "remove", itemId }} perform={remove} className="-mt-2.5 -mr-2.5">
            <button
              type="submit"
              aria-label={`${fullName} 빼기`}
              className="grid size-11 place-items-center text-muted hover:text-ink"
            >
              <X aria-hidden="true" size={20} strokeWidth={1.75} />
            </button>
          </ActForm>
        </div>
        <UnitPrice item={item} />
        <LineNotes item={item} refusal={refusal} />
        {!gone && (
          <div className="mt-3 flex flex-wrap items-center justify-between gap-3">
            <QuantityForm item={item} />
            <p className="font-bold text-17 tabular-nums">
              <span className="sr-only">이 상품 합계 </span>
              {formatWon(item.lineTotal)}
            </p>
          </div>
        )}
      </div>
    </article>
  );
}

function UnitPrice({ item: { price, unitPrice } }: { item: CartItem }) {
  return (
    <p className="mt-1 flex flex-wrap items-baseline gap-x-2 text-13 tabular-nums">
      <span>
        <span className="sr-only">판매가 </span>
        {formatWon(price)}
      </span>
      {unitPrice > price && (
        <del className="text-muted">
          <span className="sr-only">정가 </span>
          {formatWon(unitPrice)}
        </del>
      )}
    </p>
  );
}
