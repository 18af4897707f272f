import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cachedCategories, cachedProducts } from "@/app/_server/cached";
import { readListPath } from "@/app/_server/list-path";
import { filterHref, moreHref, type ProductFilter, readFilter } from "@/app/_server/product-filter";
import { LiveStocks } from "@/components/product/live-stocks";
import { ProductGrid } from "@/components/product/product-grid";
import { MoreLink } from "@/components/ui/more-link";
import type { CategoryView } from "@/lib/catalog/views";
import { ActiveFilters } from "./active-filters";
import { CategoryChips } from "./category-chips";
import { FilterForm } from "./filter-form";
import { NothingFound } from "./nothing-found";
import { SortLinks } from "./sort-links";

type Props = { params: Promise<{ filter: string }> };

/** The first visit to an address waits for the whole page, which is then kept: it is complete without JavaScript. */
export const ensureStatic = "navigation";
export const instant = false;

/** `/products?…` is rewritten to `/list/…` by the proxy: a page with a parameter is not drawn at build time, when there is no database. */
export function generateStaticParams() {
  return [{ filter: "build" }];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { filter, category } = await readParams(params);
  const plain = filterHref(readFilter({}), { category: filter.category });
  return {
    title: titleOf(filter, category),
    description: category?.description ?? "작은 공방과 농가가 직접 만든 물건을 모두 모았어요.",
    alternates: { canonical: plain },
    ...(filter.query && { robots: { index: false, follow: true } }),
  };
}

export default async function ProductsPage({ params }: Props) {
  const { filter, category, categories } = await readParams(params);
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
      {items.length > 0 ? (
        <LiveStocks drawn={items.map(({ id }) => id)}>
          <ProductGrid products={items} eager={4} />
        </LiveStocks>
      ) : (
        <NothingFound filter={filter} />
      )}
      {nextCursor && <MoreLink href={moreHref(filter, nextCursor)} />}
    </div>
  );
}

type Asked = { filter: ProductFilter; category: CategoryView | undefined; categories: CategoryView[] };

/** A category that does not exist has no list, and does not stand for all of them. */
async function readParams(params: Props["params"]): Promise<Asked> {
  const asked = (await params).filter;
  if (asked === "build") notFound();
  const filter = readListPath(asked);
  const categories = await cachedCategories();
  const category = categories.find(({ slug }) => slug === filter.category);
  if (filter.category && !category) notFound();
  return { filter, category, categories };
}

function titleOf({ query }: ProductFilter, category: CategoryView | undefined): string {
  if (query) return `‘${query}’ 검색 결과`;
  return category?.name ?? "전체 상품";
}
