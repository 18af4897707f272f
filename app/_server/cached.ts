import "server-only";
import { cacheLife, cacheTag } from "next/cache";
import { findProduct } from "@/lib/catalog/find-product";
import { listProducts } from "@/lib/catalog/list-products";
import { listCategories, listFlashSales, listPopular } from "@/lib/catalog/queries";
import type { ListProducts } from "@/lib/catalog/schemas";
import { listCoupons } from "@/lib/coupon/list-coupons";
import { listStatusLabels } from "@/lib/order/list-status-labels";

/**
 * Catalogue reads for pages. What is charged never comes from here, and stock is laid over it by the browser.
 * Every entry carries the tag `catalog`, so that an edit in the back office shows at once.
 * Others wait for nobody: who comes after the seconds still gets the page as it was and has it drawn anew for the next.
 * Who comes after it expired waits.
 */
const seconds = { stale: 30, revalidate: 5, expire: 300 };
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

export async function cachedCoupons(limit: number) {
  "use cache";
  cacheLife(seconds);
  cacheTag("coupons");
  return (await listCoupons(null, { limit })).items;
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
