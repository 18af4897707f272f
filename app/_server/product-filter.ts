import "server-only";
import type { ProductSort } from "@/lib/catalog/schemas";
import { fitsCursor } from "@/lib/platform/cursor";

/** What the address of the list says. */
export type ProductFilter = {
  query?: string | undefined;
  category?: string | undefined;
  sort: ProductSort;
  minPrice?: number | undefined;
  maxPrice?: number | undefined;
  inStock: boolean;
  /** Where the list begins: nothing means at the first product. */
  cursor?: string | undefined;
  /** How many are on the page. It grows with every "더 보기", so that coming back finds the same page. */
  shown: number;
};

const pageSize = 24;
const mostShown = 96;

export const sorts: { sort: ProductSort; label: string }[] = [
  { sort: "popular", label: "인기순" },
  { sort: "newest", label: "최신순" },
  { sort: "price-asc", label: "낮은 가격순" },
  { sort: "price-desc", label: "높은 가격순" },
  { sort: "discount", label: "할인율순" },
];

type Params = Record<string, string | string[] | undefined>;

/** What makes no sense in the address is left out: a mistyped link still shows products. */
export function readFilter(params: Params): ProductFilter {
  const [low, high] = [readPrice(params.minPrice), readPrice(params.maxPrice)];
  const sort = sorts.find((one) => one.sort === params.sort)?.sort ?? "popular";
  const cursor = readText(params.cursor, 300);
  const turned = low !== undefined && high !== undefined && low > high;
  return {
    query: readText(params.query, 60),
    category: readText(params.category, 40),
    sort,
    minPrice: turned ? high : low,
    maxPrice: turned ? low : high,
    inStock: params.inStock === "1",
    cursor: cursor && fitsCursor(cursor, sort === "newest" ? "time" : "number", sort) ? cursor : undefined,
    shown: readShown(params.shown),
  };
}

/** The same list with something changed; it starts from its beginning again unless the change says where. */
export function filterHref(filter: ProductFilter, change: Partial<ProductFilter>): string {
  const { query, category, sort, minPrice, maxPrice, inStock, cursor, shown } = {
    ...filter,
    cursor: undefined,
    shown: pageSize,
    ...change,
  };
  const search = new URLSearchParams();
  if (query) search.set("query", query);
  if (category) search.set("category", category);
  if (sort !== "popular") search.set("sort", sort);
  if (minPrice !== undefined) search.set("minPrice", String(minPrice));
  if (maxPrice !== undefined) search.set("maxPrice", String(maxPrice));
  if (inStock) search.set("inStock", "1");
  if (cursor) search.set("cursor", cursor);
  if (shown !== pageSize) search.set("shown", String(shown));
  return search.size === 0 ? "/products" : `/products?${search}`;
}

/** The page grows to 96 products, then a new one begins. */
export function moreHref(filter: ProductFilter, nextCursor: string): string {
  if (filter.shown >= mostShown) return filterHref(filter, { cursor: nextCursor });
  const grown = { cursor: filter.cursor, shown: filter.shown + pageSize };
  return `${filterHref(filter, grown)}#item-${filter.shown + 1}`;
}

function readText(value: Params[string], longest: number): string | undefined {
  const text = typeof value === "string" ? value.trim().slice(0, longest) : "";
  return text === "" ? undefined : text;
}

/** "12,000" and "12000원" are meant as 12000. */
function readPrice(value: Params[string]): number | undefined {
  const digits = typeof value === "string" ? value.replace(/[,원\s]/g, "") : "";
  return /^\d{1,10}$/.test(digits) ? Math.min(Number(digits), 2_000_000_000) : undefined;
}

function readShown(value: Params[string]): number {
  const wanted = typeof value === "string" && /^\d{1,3}$/.test(value) ? Number(value) : pageSize;
  const pages = Math.ceil(Math.min(Math.max(wanted, pageSize), mostShown) / pageSize);
  return pages * pageSize;
}
