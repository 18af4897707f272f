import { database } from "@/lib/platform/database";
import { Prisma } from "@/prisma/generated/client";
import { type CardRow, cardColumns, cardJoins, toCard } from "./product-card";
import type { ProductDetail, VariantView } from "./views";

type Row = CardRow & {
  description: string;
  options: ProductDetail["options"];
  releasedAt: Date;
  flashSaleEndsAt: Date | null;
  images: ProductDetail["images"];
  variants: VariantView[];
  seller: ProductDetail["seller"];
};

/** Everything a product page shows, in one statement. Suspended products do not exist for shoppers. */
export async function findProduct(id: string): Promise<ProductDetail | null> {
  const [row] = await database().$queryRaw<Row[]>`
    SELECT ${cardColumns}, p.description, p.options, p.released_at AS "releasedAt", p.flash_sale_ends_at AS "flashSaleEndsAt",
      ${images} AS images, ${variants} AS variants, ${seller} AS seller
    FROM products p ${cardJoins}
    WHERE p.id = ${id}::uuid AND p.status <> 'SUSPENDED'`;
  if (!row) return null;
  return {
    ...toCard(row),
    description: row.description,
    images: row.images,
    options: row.options,
    variants: row.variants,
    seller: row.seller,
    releasedAt: row.releasedAt.toISOString(),
    flashSaleEndsAt: row.flashSaleEndsAt?.toISOString() ?? null,
  };
}

const images = Prisma.sql`(
  SELECT json_agg(json_build_object('url', x.url, 'thumbUrl', x.thumb_url, 'alt', x.alt) ORDER BY x.position)
  FROM product_images x WHERE x.product_id = p.id)`;

const variants = Prisma.sql`(
  SELECT json_agg(json_build_object('id', v.id, 'options', v.options, 'price', p.price + v.price_difference,
    'stock', CASE WHEN p.status = 'ON_SALE' THEN n.on_hand - n.reserved ELSE 0 END) ORDER BY v.position)
  FROM variants v JOIN inventories n ON n.variant_id = v.id WHERE v.product_id = p.id)`;

const seller = Prisma.sql`json_build_object('id', b.id, 'name', b.business_name, 'story', b.story,
  'supportPhone', b.support_phone, 'address', b.address)`;
