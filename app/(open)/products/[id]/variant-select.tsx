import type { VariantView } from "@/lib/catalog/views";
import { formatWon } from "@/lib/platform/format-won";

/** Without JavaScript the choice above reaches no form: it is made here, with every price in writing. */
export function VariantSelect({ variants }: { variants: VariantView[] }) {
  return (
    <noscript>
      <label htmlFor="variant" className="mb-1 block font-medium text-13">
        담을 옵션
      </label>
      <select
        id="variant"
        name="variantId"
        required
        className="mb-4 h-12 w-full rounded-soft border border-edge bg-raised px-3 text-17"
      >
        <option value="">골라 주세요</option>
        {variants.map(({ id, options, price, stock }) => (
          <option key={id} value={id}>
            {Object.values(options).join(" / ")} · {formatWon(price)}
            {stock === 0 ? " · 품절, 대기할 수 있어요" : ""}
          </option>
        ))}
      </select>
    </noscript>
  );
}
