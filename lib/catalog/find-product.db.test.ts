import { expect, test } from "vitest";
import { database } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { countStatements } from "@/lib/testing/count-statements";
import { createProduct } from "@/lib/testing/factories";
import { refusalOf } from "@/lib/testing/refusal-of";
import { findProduct } from "./find-product";
import { getStock } from "./queries";

const cup = () =>
  createProduct({
    name: "찻잔",
    price: 10_000,
    listPrice: 12_500,
    options: [{ name: "선택", values: ["대", "소"] }],
    variants: [
      { label: "대", stock: 3, priceDifference: 2_000 },
      { label: "소", stock: 0 },
    ],
  });

test("a product is shown with its choices, each with its own price and what is left of it", async () => {
  const { id, variants, releasedAt } = await cup();
  expect(await findProduct(id)).toMatchObject({
    id,
    name: "찻잔",
    price: 10_000,
    listPrice: 12_500,
    stock: 3,
    state: "ON_SALE",
    description: "매일 쓰는 그릇이에요.",
    images: [{ url: "/art/bowl-800.avif", thumbUrl: "/art/bowl-400.avif", alt: "찻잔" }],
    options: [{ name: "선택", values: ["대", "소"] }],
    variants: [
      { id: variants[0]?.id, options: { 선택: "대" }, price: 12_000, stock: 3 },
      { id: variants[1]?.id, options: { 선택: "소" }, price: 10_000, stock: 0 },
    ],
    seller: { name: "온기공방", supportPhone: "0212345678", address: "서울 종로구" },
    releasedAt: releasedAt.toISOString(),
    flashSaleEndsAt: null,
  });
});

test("stock is what is there and not reserved", async () => {
  const { id, variants, variantId } = await cup();
  await database().inventory.update({ where: { variantId }, data: { reserved: 2 } });
  expect(await getStock(id)).toEqual({
    variants: [
      { id: variants[0]?.id, stock: 1 },
      { id: variants[1]?.id, stock: 0 },
    ],
  });
  expect(await findProduct(id)).toMatchObject({ stock: 1, variants: [{ stock: 1 }, { stock: 0 }] });
});

test("of what was taken out of sale nothing can be bought, everywhere alike", async () => {
  const { id } = await cup();
  await database().product.update({ where: { id }, data: { status: "SOLD_OUT" } });
  expect(await findProduct(id)).toMatchObject({
    state: "SOLD_OUT",
    stock: 0,
    variants: [{ stock: 0 }, { stock: 0 }],
  });
  expect((await getStock(id)).variants.map(({ stock }) => stock)).toEqual([0, 0]);
});

test("a suspended product does not exist, and is told from one that never was by nothing", async () => {
  const { id } = await cup();
  await database().product.update({ where: { id }, data: { status: "SUSPENDED" } });
  for (const missing of [id, newId()]) {
    expect(await findProduct(missing)).toBeNull();
    expect(await refusalOf(getStock(missing))).toBe("ENTITY_NOT_FOUND");
  }
});

test("a flash sale says when it ends", async () => {
  const flashSaleEndsAt = new Date("2030-01-01T00:00:00Z");
  const { id } = await createProduct({ flashSaleEndsAt });
  expect(await findProduct(id)).toMatchObject({ flashSaleEndsAt: flashSaleEndsAt.toISOString() });
});

test("a product costs one statement, and so does its stock", async () => {
  const { id } = await cup();
  expect((await countStatements(() => findProduct(id))).all).toHaveLength(1);
  expect((await countStatements(() => getStock(id))).all).toHaveLength(1);
});
