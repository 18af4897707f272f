import "server-only";
import { isShown, listCategories } from "@/lib/catalog/queries";
import type { CategoryView } from "@/lib/catalog/views";
import { rememberBriefly } from "@/lib/platform/remember-briefly";
import { isListPath, readListPath } from "./list-path";
import { readFilter } from "./product-filter";
import { productMemory } from "./product-memory";
import { unlessSlow } from "./unless-slow";

const products = productMemory(isShown);
const recentCategories = rememberBriefly(listCategories, { ms: 5_000, most: 1 });
let lastCategories: CategoryView[] | null = null;
const inTime = unlessSlow();
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Whether there is such a product, category or kept page. A kept page that finds out by itself that it is about nothing
 * says so to browsers with JavaScript only. When nobody can tell at once, the page may still be kept.
 */
export async function isOnShow(pathname: string, search: URLSearchParams): Promise<boolean> {
  const [, place, name = ""] = /^\/(products|list|home)(?:\/([^/]+))?$/.exec(pathname) ?? [];
  if (place === "home") return name === "today";
  if (place === "products" && name) return uuid.test(name) && isProduct(name);
  if (place === "list" && !isListPath(name)) return false;
  if (place === undefined) return true;
  const filter = place === "list" ? readListPath(name) : readFilter(Object.fromEntries(search));
  return !filter.category || isCategory(filter.category);
}

async function isProduct(id: string): Promise<boolean> {
  const known = products.recall(id);
  if (!known) return (await inTime(() => products.ask(id))) ?? true;
  if (known.isOld) void inTime(() => products.ask(id));
  return known.isShown;
}

/** Categories hardly ever change: the last ones known are better than none. */
async function isCategory(asked: string): Promise<boolean> {
  lastCategories = (await inTime(() => recentCategories(undefined))) ?? lastCategories;
  return lastCategories?.some(({ slug }) => slug === asked) ?? true;
}
