import "server-only";
import { cacheLife, cacheTag } from "next/cache";
import { findProduct } from "@/lib/catalog/find-product";
import { listProducts } from "@/lib/catalog/list-products";
import { listCategories, listFlashSales, listPopular } from "@/lib/catalog/queries";
import type { ListProducts } from "@/lib/catalog/schemas";
import { listStatusLabels } from "@/lib/order/list-status-labels";

/**
 * Catalogue reads for pages. What is shown may be a few seconds old; what is charged never comes from here.
 * Every entry carries the tag `catalog`, so that an edit in the back office shows at once.
 */
const seconds = { stale: 30, revalidate: 20, expire: 3_600 };
const minutes = { stale: 300, revalidate: 300, expire: 86_400 };

export async function cachedCategories() {
  "use cache";
  cacheLife(minutes);
  cacheTag("catalog");
  return listCategories();
}

export async function cachedProducts(filter: ListProducts) {
  "use cache";
  cacheLife(seconds);
  cacheTag("catalog");
  return listProducts(filter);
}

export async function cachedProduct(id: string) {
  "use cache";
  cacheLife(seconds);
  cacheTag("catalog", `product:${id}`);
  return findProduct(id);
}

export async function cachedPopular() {
  "use cache";
  cacheLife(minutes);
  cacheTag("catalog", "popular");
  return listPopular();
}

export async function cachedNewArrivals(limit: number) {
  "use cache";
  cacheLife(minutes);
  cacheTag("catalog");
  return (await listProducts({ sort: "newest", limit })).items;
}

export async function cachedFlashSales() {
  "use cache";
  cacheLife(seconds);
  cacheTag("catalog");
  return listFlashSales();
}

export async function cachedStatusLabels() {
  "use cache";
  cacheLife(seconds);
  cacheTag("status-labels");
  return listStatusLabels();
}
