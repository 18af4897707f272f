import type { MetadataRoute } from "next";
import { cacheLife, cacheTag } from "next/cache";
import { connection } from "next/server";
import { listCategories, listProductIds } from "@/lib/catalog/queries";
import { siteUrl } from "./site-url";

/** One sitemap may name 50,000 addresses. */
const mostProducts = 40_000;

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  await connection();
  return listAddresses();
}

async function listAddresses(): Promise<MetadataRoute.Sitemap> {
  "use cache";
  cacheLife("hours");
  cacheTag("catalog");
  const [categories, products] = await Promise.all([listCategories(), listProductIds(mostProducts)]);
  return [
    ...["/", "/products", "/coupons", "/about", "/terms", "/privacy"].map((path) => ({
      url: `${siteUrl}${path}`,
    })),
    ...categories.map(({ slug }) => ({ url: `${siteUrl}/products?category=${slug}` })),
    ...products.map(({ id, updatedAt }) => ({ url: `${siteUrl}/products/${id}`, lastModified: updatedAt })),
  ];
}
