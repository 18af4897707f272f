import { Prisma } from "@/prisma/generated/client";
import type { ProductState } from "./views";

/** What selling a variant needs to know of it, at this moment. */
export type SaleLine = {
  variantId: string;
  productId: string;
  sellerId: string;
  productName: string;
  optionLabel: string;
  imageUrl: string;
  /** List price plus what the variant costs more. */
  unitPrice: number;
  /** List price minus price. */
  itemDiscount: number;
  status: ProductState;
  /** A hint: the reservation decides. */
  stock: number;
};

/** A sale line, in the columns of `saleLineTables`. */
export const saleLineColumns = Prisma.sql`
  v.id AS "variantId", p.id AS "productId", p.seller_id AS "sellerId", p.name AS "productName",
  v.label AS "optionLabel", coalesce(i.thumb_url, '') AS "imageUrl", p.list_price + v.price_difference AS "unitPrice",
  p.list_price - p.price AS "itemDiscount", p.status::text AS status, n.on_hand - n.reserved AS stock`;

export const saleLineTables = Prisma.sql`
  variants v
  JOIN products p ON p.id = v.product_id
  JOIN inventories n ON n.variant_id = v.id
  LEFT JOIN product_images i ON i.product_id = p.id AND i.position = 0`;
