import type { Metadata } from "next";
import { cachedCategories, cachedProducts } from "@/app/_server/cached";
import { ProductGrid } from "@/components/product/product-grid";
import { MoreLink } from "@/components/ui/more-link";
import type { CategoryView } from "@/lib/catalog/views";
import { ActiveFilters } from "./active-filters";
import { CategoryChips } from "./category-chips";
import { FilterForm } from "./filter-form";
import { NothingFound } from "./nothing-found";
import { filterHref, moreHref, type ProductFilter, readFilter } from "./product-filter";
import { SortLinks } from "./sort-links";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Without JavaScript nothing could replace a placeholder: the list arrives whole. */
export const instant = false;

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { filter, category } = await readRequest(searchParams);
  const plain = filterHref(readFilter({}), { category: filter.category });
  return {
    title: titleOf(filter, category),
    description: category?.description ?? "작은 공방과 농가가 직접 만든 물건을 모두 모았어요.",
    alternates: { canonical: plain },
    robots: filter.query ? { index: false, follow: true } : null,
  };
}

export default async function ProductsPage({ searchParams }: Props) {
  const { filter, category, categories } = await readRequest(searchParams);
  const { shown, ...wanted } = filter;
  const { items, nextCursor } = await cachedProducts({ ...wanted, limit: shown });
  return (
    <div className="column">
      <CategoryChips categories={categories} filter={filter} />
      <h1 className="mt-8 text-26 font-extrabold tracking-[-0.03em] md:text-34">
        {titleOf(filter, category)}
      </h1>
      {category && !filter.query && <p className="mt-1 text-muted md:text-17">{category.description}</p>}
      <div className="mt-6 flex flex-wrap items-center justify-between gap-x-6 border-line border-b">
        <p role="status" className="py-3 text-13 text-muted tabular-nums">
          상품 {items.length}개{nextCursor && "를 보고 있어요"}
        </p>
        <SortLinks filter={filter} />
      </div>
      <FilterForm filter={filter} />
      <ActiveFilters filter={filter} category={category} />
      <h2 className="sr-only">상품 목록</h2>
      {items.length > 0 ? <ProductGrid products={items} eager={4} /> : <NothingFound filter={filter} />}
      {nextCursor && <MoreLink href={moreHref(filter, nextCursor)} />}
    </div>
  );
}

type Asked = { filter: ProductFilter; category: CategoryView | undefined; categories: CategoryView[] };

/** The address first: what comes after it is left to the request, when there is a database. A category that does not exist is none. */
async function readRequest(searchParams: Props["searchParams"]): Promise<Asked> {
  const filter = readFilter(await searchParams);
  const categories = await cachedCategories();
  const category = categories.find(({ slug }) => slug === filter.category);
  return { filter: { ...filter, category: category?.slug }, category, categories };
}

function titleOf({ query }: ProductFilter, category: CategoryView | undefined): string {
  if (query) return `‘${query}’ 검색 결과`;
  return category?.name ?? "전체 상품";
}
