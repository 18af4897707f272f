import { filterHref, type ProductFilter, sorts } from "@/app/_server/product-filter";

export function SortLinks({ filter }: { filter: ProductFilter }) {
  return (
    <nav aria-label="정렬" className="no-scrollbar -mx-2 max-w-[calc(100%+1rem)] overflow-x-auto">
      <ul className="flex w-max">
        {sorts.map(({ sort, label }) => (
          <li key={sort}>
            <a
              href={filterHref(filter, { sort })}
              aria-current={sort === filter.sort ? "true" : undefined}
              className="touch px-2 text-13 text-muted hover:text-ink aria-[current=true]:font-bold aria-[current=true]:text-ink"
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
