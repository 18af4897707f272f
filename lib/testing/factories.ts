import { piecesOf, searchTextOf } from "@/lib/catalog/search-text";
import { hashPassword } from "@/lib/identity/hash-password";
import { database } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import type { Prisma } from "@/prisma/generated/client";

const unique = () => newId().slice(-12);

/** Somebody with a wallet. Without a password unless one is asked for: hashing takes time. */
export async function createUser({
  password,
  balance = 0,
  ...given
}: Partial<Prisma.UserUncheckedCreateInput> & { password?: string; balance?: number } = {}) {
  const id = given.id ?? newId();
  const passwordHash = password ? await hashPassword(password) : null;
  const user = await database().user.create({
    data: { email: `${unique()}@dangol.test`, name: "김단골", passwordHash, ...given, id },
  });
  await database().wallet.create({ data: { userId: id, balance } });
  if (balance > 0) {
    await database().walletEntry.create({
      data: { userId: id, kind: "ADJUST", amount: balance, balanceAfter: balance, reference: newId() },
    });
  }
  return user;
}

export async function createCategory(given: Partial<Prisma.CategoryUncheckedCreateInput> = {}) {
  const slug = `category-${unique()}`;
  return database().category.create({
    data: { slug, name: slug, description: "", imageUrl: "/art/none.avif", position: 0, ...given },
  });
}

export async function createSeller(given: Partial<Prisma.SellerUncheckedCreateInput> = {}) {
  const slug = `seller-${unique()}`;
  return database().seller.create({
    data: {
      userId: given.userId ?? (await createUser({ role: "SELLER" })).id,
      categoryId: given.categoryId ?? (await createCategory()).id,
      slug,
      businessName: "온기공방",
      story: "손으로 빚어요.",
      representative: "이온기",
      registrationNumber: slug,
      supportPhone: "0212345678",
      address: "서울 종로구",
      ...given,
    },
  });
}

type Variant = { label?: string; stock?: number; priceDifference?: number };

/** A product with a picture and one variant of 10 pieces, or the variants asked for; every piece came in by a movement. */
export async function createProduct({
  variants = [{}],
  ...given
}: Partial<Prisma.ProductUncheckedCreateInput> & { variants?: Variant[] } = {}) {
  const id = given.id ?? newId();
  const sellerId = given.sellerId ?? (await createSeller()).id;
  const seller = await database().seller.findUniqueOrThrow({ where: { id: sellerId } });
  const name = given.name ?? "막사발";
  const price = given.price ?? 10_000;
  const searchText = searchTextOf(name, Array.isArray(given.tags) ? given.tags : []);
  const product = await database().product.create({
    data: {
      sellerId,
      categoryId: seller.categoryId,
      slug: `product-${unique()}`,
      description: "매일 쓰는 그릇이에요.",
      listPrice: price,
      searchText,
      searchPieces: piecesOf(searchText),
      ...given,
      id,
      name,
      price,
    },
  });
  await database().productImage.create({
    data: {
      productId: id,
      position: 0,
      url: "/art/bowl-800.avif",
      thumbUrl: "/art/bowl-400.avif",
      alt: name,
    },
  });
  const made = [];
  for (const [position, variant] of variants.entries())
    made.push(await createVariant(product, position, variant));
  return { ...product, variants: made, variantId: made[0]?.id ?? "" };
}

async function createVariant(
  product: { id: string; price: number },
  position: number,
  { label = position === 0 ? "" : `선택 ${position}`, stock = 10, priceDifference = 0 }: Variant,
) {
  const data = { productId: product.id, sku: `SKU-${unique()}`, label, priceDifference, position };
  const { id } = await database().variant.create({
    data: { ...data, options: label ? { 선택: label } : {} },
    select: { id: true },
  });
  await database().inventory.create({ data: { variantId: id, onHand: stock } });
  if (stock > 0) {
    await database().stockMovement.create({
      data: {
        variantId: id,
        kind: "INBOUND",
        quantity: stock,
        onHandChange: stock,
        reservedChange: 0,
        onHandAfter: stock,
        reservedAfter: 0,
        actorKind: "SYSTEM",
        reason: "첫 입고",
        reference: newId(),
      },
    });
  }
  return { id, label, stock, price: product.price + priceDifference };
}
