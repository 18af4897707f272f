import { piecesOf, searchTextOf } from "@/lib/catalog/search-text";
import { database } from "@/lib/platform/database";
import { categories } from "./content/categories";
import { products } from "./content/products";
import { sellers } from "./content/sellers";
import type { SeedProduct, SeedSeller } from "./content/shapes";
import { seedId } from "./seed-id";

const opening = new Date("2026-05-04T00:00:00.000Z");
const dayMs = 86_400_000;

export type SeededVariant = {
  id: string;
  /** Sellable at the end of the seed. */
  stock: number;
  price: number;
  label: string;
  releasedAt: Date;
  product: { id: string; slug: string; name: string; sellerId: string; imageUrl: string; onSale: boolean };
};

const categoryId = (slug: string) => seedId(`category ${slug}`, opening);
const sellerId = (slug: string) => seedId(`seller ${slug}`, opening);
const pictureOf = (art: string, size: 400 | 800) => `/art/${art}-${size}.avif`;

/** Names, descriptions, prices and pictures as the content says; stock and history are left alone. */
export async function writeCatalogue(now: Date): Promise<SeededVariant[]> {
  for (const category of categories) await writeCategory(category);
  for (const seller of sellers) await writeSeller(seller);
  const written: SeededVariant[] = [];
  for (const product of products) written.push(...(await writeProduct(product, now)));
  return written;
}

async function writeCategory({ slug, name, description, order }: (typeof categories)[number]): Promise<void> {
  const first = products.find((product) => product.category === slug)?.images[0];
  const fields = { name, description, position: order, imageUrl: first ? pictureOf(first.art, 400) : "" };
  await database().category.upsert({
    where: { slug },
    create: { id: categoryId(slug), slug, ...fields },
    update: fields,
  });
}

async function writeSeller(seller: SeedSeller): Promise<void> {
  const { slug, businessName, story, registrationNumber, supportPhone, address } = seller;
  const owner = await database().user.findUniqueOrThrow({
    where: { email: seller.ownerEmail },
    select: { id: true, name: true },
  });
  const fields = {
    businessName,
    story,
    registrationNumber,
    supportPhone,
    address,
    representative: owner.name,
    categoryId: categoryId(seller.category),
  };
  const create = { id: sellerId(slug), slug, userId: owner.id, ...fields };
  await database().seller.upsert({ where: { slug }, create, update: fields });
}

async function writeProduct(product: SeedProduct, now: Date): Promise<SeededVariant[]> {
  const { slug, name, description, price, listPrice, options, tags, status } = product;
  const seller = sellers.find((one) => one.slug === product.seller);
  const category = categories.find((one) => one.slug === product.category);
  const searchText = searchTextOf(name, [...tags, category?.name ?? "", seller?.businessName ?? ""]);
  const fields = {
    name,
    description,
    price,
    listPrice,
    options: options.map(({ name, values }) => ({ name, values })),
    tags,
    status,
    searchText,
    searchPieces: piecesOf(searchText),
    sellerId: sellerId(product.seller),
    categoryId: categoryId(product.category),
    flashSaleEndsAt: product.flashSale ? flashSaleEnd(now) : null,
  };
  const releasedAt = new Date(now.getTime() - product.releasedDaysAgo * dayMs);
  const create = { id: seedId(`product ${slug}`, opening), slug, releasedAt, ...fields };
  const row = await database().product.upsert({
    where: { slug },
    create,
    update: fields,
    select: { id: true, releasedAt: true },
  });
  await writeImages(row.id, product);
  return writeVariants(row, product);
}

/** The flash sale ends at the second midnight from now, Korean time. */
const flashSaleEnd = (now: Date) =>
  new Date(Math.ceil((now.getTime() + 9 * 3_600_000) / dayMs + 1) * dayMs - 9 * 3_600_000);

async function writeImages(productId: string, product: SeedProduct): Promise<void> {
  const images = product.images.map(({ art, alt }, position) => ({
    id: seedId(`image ${product.slug} ${position}`, opening),
    productId,
    position,
    alt,
    url: pictureOf(art, 800),
    thumbUrl: pictureOf(art, 400),
  }));
  await database().productImage.deleteMany({ where: { productId } });
  await database().productImage.createMany({ data: images });
}

async function writeVariants(
  row: { id: string; releasedAt: Date },
  product: SeedProduct,
): Promise<SeededVariant[]> {
  const variants = product.variants.map(({ values, priceDifference, stock }, position) => ({
    id: seedId(`variant ${product.slug} ${values.join("/")}`, opening),
    sku: `${product.slug}-${String(position + 1).padStart(2, "0")}`.toUpperCase(),
    label: values.join(" / "),
    options: Object.fromEntries(product.options.map(({ name }, axis) => [name, values[axis] ?? ""])),
    priceDifference,
    position,
    stock,
  }));
  await database().variant.createMany({
    data: variants.map(({ stock: _, ...variant }) => ({ ...variant, productId: row.id })),
    skipDuplicates: true,
  });
  await database().inventory.createMany({
    data: variants.map(({ id }) => ({ variantId: id })),
    skipDuplicates: true,
  });
  return variants.map(({ id, stock, label, priceDifference }) => ({
    id,
    stock,
    label,
    price: product.price + priceDifference,
    releasedAt: row.releasedAt,
    product: {
      id: row.id,
      slug: product.slug,
      name: product.name,
      sellerId: sellerId(product.seller),
      imageUrl: pictureOf(product.images[0]?.art ?? product.slug, 400),
      onSale: product.status === "ON_SALE",
    },
  }));
}
