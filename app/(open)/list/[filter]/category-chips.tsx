import { filterHref, type ProductFilter } from "@/app/_server/product-filter";
import { Chip } from "@/components/ui/chip";
import type { CategoryView } from "@/lib/catalog/views";

type Props = { categories: CategoryView[]; filter: ProductFilter };

export function CategoryChips({ categories, filter }: Props) {
  const ways = [{ slug: undefined, name: "전체" }, ...categories];
  return (
    <nav
      aria-label="카테고리"
      className="no-scrollbar scroll-px-4 -mx-4 mt-4 overflow-x-auto px-4 py-1 md:mx-0 md:mt-6 md:px-0"
    >
      <ul className="flex w-max gap-2 md:w-auto md:flex-wrap">
        {ways.map(({ slug, name }) => (
          <li key={name}>
            <Chip
              href={filterHref(filter, { category: slug })}
              aria-current={slug === filter.category ? "true" : undefined}
            >
              {name}
            </Chip>
          </li>
        ))}
      </ul>
    </nav>
  );
}
