import type { VariantView } from "@/lib/catalog/views";
import { formatWon } from "@/lib/platform/format-won";

/** Without JavaScript a choice cannot change the price above: every price is written down. */
export function VariantsInWriting({ variants }: { variants: VariantView[] }) {
  if (variants.length < 2) return null;
  return (
    <noscript>
      <ul className="mt-4 text-13">
        {variants.map(({ id, options, price, stock }) => (
          <li key={id} className="flex justify-between gap-4 border-line border-b py-2 tabular-nums">
            <span>{Object.values(options).join(" / ")}</span>
            <span>
              {formatWon(price)} · {stock === 0 ? "품절" : `${stock}개`}
            </span>
          </li>
        ))}
      </ul>
    </noscript>
  );
}
