import { formatWon } from "@/lib/platform/format-won";

type Props = { price: number; listPrice: number; size?: "card" | "page"; from?: boolean };

/** `from`: the cheapest of several, "24,000원부터". */
export function Price({ price, listPrice, size = "card", from = false }: Props) {
  const percent = listPrice > price ? Math.floor(((listPrice - price) * 100) / listPrice) : 0;
  const large = size === "page";
  return (
    <p className="flex flex-wrap items-baseline gap-x-2 tabular-nums">
      {percent > 0 && (
        <>
          <del className={`basis-full text-muted ${large ? "text-15" : "text-13"}`}>
            <span className="sr-only">정가 </span>
            {formatWon(listPrice)}
          </del>
          <span className={`font-bold text-accent ${large ? "text-26" : "text-15"}`}>
            <span className="sr-only">할인율 </span>
            {percent}%
          </span>
        </>
      )}
      <strong className={`font-bold ${large ? "text-26" : "text-15"}`}>
        <span className="sr-only">판매가 </span>
        {formatWon(price)}
        {from && <span className={`font-medium ${large ? "text-17" : "text-13"}`}>부터</span>}
      </strong>
    </p>
  );
}
