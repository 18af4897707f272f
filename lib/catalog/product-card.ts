import { Prisma } from "@/prisma/generated/client";
import type { ProductCard, ProductState } from "./views";

export type CardRow = Omit<ProductCard, "state"> & { status: ProductState };

/** What a card shows, in the columns of `cardJoins`. */
export const cardColumns = Prisma.sql`
  p.id, p.name, p.price, p.list_price AS "listPrice", p.status::text AS status, s.stock,
  i.url AS "imageUrl", i.thumb_url AS "thumbUrl", i.alt AS "imageAlt",
  b.business_name AS "sellerName", c.name AS category, c.slug AS "categorySlug"`;

/** `s.stock` of `products p`. */
export const stockJoin = Prisma.sql`
  CROSS JOIN LATERAL (
    SELECT coalesce(sum(n.on_hand - n.reserved), 0)::int AS stock
    FROM variants v JOIN inventories n ON n.variant_id = v.id WHERE v.product_id = p.id
  ) s`;

export const cardJoins = Prisma.sql`
  JOIN sellers b ON b.id = p.seller_id
  JOIN categories c ON c.id = p.category_id
  JOIN product_images i ON i.product_id = p.id AND i.position = 0
  ${stockJoin}`;

/** On sale with nothing left is sold out, whatever its row says; of what is not on sale nothing can be bought. */
export const toCard = ({ status, ...row }: CardRow): ProductCard => ({
  id: row.id,
  name: row.name,
  price: row.price,
  listPrice: row.listPrice,
  stock: status === "ON_SALE" ? row.stock : 0,
  state: status === "ON_SALE" && row.stock === 0 ? "SOLD_OUT" : status,
  imageUrl: row.imageUrl,
  thumbUrl: row.thumbUrl,
  imageAlt: row.imageAlt,
  sellerName: row.sellerName,
  category: row.category,
  categorySlug: row.categorySlug,
});
