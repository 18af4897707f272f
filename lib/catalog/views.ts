import { z } from "zod";

/** What readers of the catalogue get. Never a database row. */

const ProductState = z.enum(["ON_SALE", "SOLD_OUT", "SUSPENDED"]);
export type ProductState = z.output<typeof ProductState>;

const won = z.int().min(0);
const stock = z.int().min(0);

export const ProductCard = z
  .strictObject({
    id: z.uuid(),
    name: z.string(),
    price: won,
    listPrice: won.describe("What it used to cost; equal to `price` when there is no discount."),
    stock: stock.describe("Sellable now, all variants together."),
    state: ProductState,
    imageUrl: z.string(),
    thumbUrl: z.string(),
    imageAlt: z.string(),
    sellerName: z.string(),
    category: z.string().describe("Korean name of the category."),
    categorySlug: z.string(),
  })
  .meta({ id: "ProductCard" });
export type ProductCard = z.output<typeof ProductCard>;

export const ProductList = z.strictObject({
  items: z.array(ProductCard),
  nextCursor: z.string().nullable(),
});
export type ProductList = z.output<typeof ProductList>;

const VariantView = z
  .strictObject({
    id: z.uuid(),
    options: z
      .record(z.string(), z.string())
      .describe(
        'Option name to value, in the order of the product\'s axes: `{ "색상": "먹색", "크기": "L" }`.',
      ),
    price: won,
    stock,
  })
  .meta({ id: "Variant" });
export type VariantView = z.output<typeof VariantView>;

export const ProductDetail = ProductCard.extend({
  description: z.string(),
  images: z.array(z.strictObject({ url: z.string(), thumbUrl: z.string(), alt: z.string() })),
  options: z.array(z.strictObject({ name: z.string(), values: z.array(z.string()) })),
  variants: z.array(VariantView),
  seller: z.strictObject({
    id: z.uuid(),
    name: z.string(),
    story: z.string(),
    supportPhone: z.string(),
    address: z.string(),
  }),
  releasedAt: z.iso.datetime({ offset: true }),
  flashSaleEndsAt: z.iso
    .datetime({ offset: true })
    .nullable()
    .describe("While in the future, `price` is a flash-sale price."),
}).meta({ id: "Product" });
export type ProductDetail = z.output<typeof ProductDetail>;

export type CategoryView = {
  slug: string;
  name: string;
  description: string;
  imageUrl: string;
  products: number;
};

export const PopularProduct = ProductCard.extend({ rank: z.int().min(1) }).meta({ id: "PopularProduct" });
export type PopularProduct = z.output<typeof PopularProduct>;

export const ProductStock = z.strictObject({ variants: z.array(z.strictObject({ id: z.uuid(), stock })) });
export type ProductStock = z.output<typeof ProductStock>;

export const StockList = z.strictObject({
  products: z.array(z.strictObject({ id: z.uuid(), stock: stock.describe("All variants together.") })),
});
export type StockList = z.output<typeof StockList>;

export const Suggestions = z
  .strictObject({
    products: z.array(z.strictObject({ id: z.uuid(), name: z.string(), thumbUrl: z.string() })),
    categories: z.array(z.strictObject({ slug: z.string(), name: z.string() })),
    sellers: z.array(z.string().describe("A name to search by.")),
  })
  .meta({ id: "Suggestions" });
export type Suggestions = z.output<typeof Suggestions>;
