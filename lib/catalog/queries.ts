import { database } from "@/lib/platform/database";
import { notFound } from "@/lib/platform/refusals";
import { type CardRow, cardColumns, cardJoins, toCard } from "./product-card";
import type { CategoryView, PopularProduct, ProductCard, ProductStock } from "./views";

export async function listCategories(): Promise<CategoryView[]> {
  return database().$queryRaw<CategoryView[]>`
    SELECT c.slug, c.name, c.description, c.image_url AS "imageUrl",
      (SELECT count(*)::int FROM products p WHERE p.category_id = c.id AND p.status <> 'SUSPENDED') AS products
    FROM categories c ORDER BY c.position`;
}

/** Read again and again by open pages: one index scan, nothing but the numbers. */
export async function getStock(productId: string): Promise<ProductStock> {
  const variants = await database().$queryRaw<ProductStock["variants"]>`
    SELECT v.id, CASE WHEN p.status = 'ON_SALE' THEN n.on_hand - n.reserved ELSE 0 END AS stock
    FROM products p JOIN variants v ON v.product_id = p.id JOIN inventories n ON n.variant_id = v.id
    WHERE p.id = ${productId}::uuid AND p.status <> 'SUSPENDED' ORDER BY v.position`;
  if (variants.length === 0) throw notFound();
  return { variants };
}

/** Best sellers of three days, ranked by a job. Never computed here. */
export async function listPopular(): Promise<PopularProduct[]> {
  const rows = await database().$queryRaw<(CardRow & { rank: number })[]>`
    SELECT ${cardColumns}, top.rank FROM popular_products top JOIN products p ON p.id = top.product_id ${cardJoins}
    WHERE p.status <> 'SUSPENDED' ORDER BY top.rank`;
  return rows.map((row) => ({ ...toCard(row), rank: row.rank }));
}

/** Flash sales that are still running, the one that ends first in front. */
export async function listFlashSales(): Promise<(ProductCard & { endsAt: string })[]> {
  const rows = await database().$queryRaw<(CardRow & { endsAt: Date })[]>`
    SELECT ${cardColumns}, p.flash_sale_ends_at AS "endsAt" FROM products p ${cardJoins}
    WHERE p.flash_sale_ends_at > now() AND p.status = 'ON_SALE' ORDER BY p.flash_sale_ends_at LIMIT 4`;
  return rows.map((row) => ({ ...toCard(row), endsAt: row.endsAt.toISOString() }));
}

export async function isShown(productId: string): Promise<boolean> {
  const found = await database().product.findFirst({
    where: { id: productId, status: { not: "SUSPENDED" } },
    select: { id: true },
  });
  return found !== null;
}

/** What the sitemap names. */
export async function listProductIds(limit: number): Promise<{ id: string; updatedAt: Date }[]> {
  return database().product.findMany({
    where: { status: { not: "SUSPENDED" } },
    select: { id: true, updatedAt: true },
    orderBy: { releasedAt: "desc" },
    take: limit,
  });
}
