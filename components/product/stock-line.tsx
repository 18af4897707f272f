import { fewLeft } from "./few-left";

type Props = {
  stock: number;
  /** One variant, or all of them together. */
  chosen: boolean;
  /** Asked a moment ago, or as the page was drawn. */
  live: boolean;
  /** Some of it is kept for this shopper. */
  kept: boolean;
};

export function StockLine({ stock, chosen, live, kept }: Props) {
  const left = kept ? null : fewLeft(stock);
  return (
    <p role="status" className="flex min-h-6 items-center gap-2 text-15 font-medium">
      <span
        aria-hidden="true"
        className={`size-2 rounded-full ${stock === 0 ? "bg-edge" : left ? "bg-accent" : "bg-good"} ${live ? "" : "opacity-60"}`}
      />
      {stock === 0 ? (
        <span className="text-muted">{chosen ? "고르신 옵션은 품절이에요" : "지금은 품절이에요"}</span>
      ) : (
        <span className={left ? "text-accent" : "text-good"}>
          {left ?? (kept ? "지금 주문할 수 있어요" : "재고가 넉넉해요")}
        </span>
      )}
    </p>
  );
}
