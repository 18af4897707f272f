import { X } from "lucide-react";
import { filterHref, type ProductFilter } from "@/app/_server/product-filter";
import { Chip } from "@/components/ui/chip";
import type { CategoryView } from "@/lib/catalog/views";
import { formatWon } from "@/lib/platform/format-won";

type Props = { filter: ProductFilter; category: CategoryView | undefined };

/** What narrows the list, each with its way out. */
export function ActiveFilters({ filter, category }: Props) {
  const { query, minPrice, maxPrice, inStock } = filter;
  const active = [
    query && { label: `‘${query}’`, without: { query: undefined } },
    query && category && { label: category.name, without: { category: undefined } },
    minPrice !== undefined && { label: `${formatWon(minPrice)} 이상`, without: { minPrice: undefined } },
    maxPrice !== undefined && { label: `${formatWon(maxPrice)} 이하`, without: { maxPrice: undefined } },
    inStock && { label: "품절 제외", without: { inStock: false } },
  ].filter((each) => each !== undefined && each !== false && each !== "");
  return (
    <ul aria-label="적용한 조건" className="flex flex-wrap gap-2 py-4 empty:pb-6">
      {active.map(({ label, without }) => (
        <li key={label} className="max-w-full">
          <Chip href={filterHref(filter, without)} className="max-w-full">
            <span className="truncate">{label}</span>
            <X aria-hidden="true" size={14} />
            <span className="sr-only">조건 빼기</span>
          </Chip>
        </li>
      ))}
    </ul>
  );
}
