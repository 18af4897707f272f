import { beforeEach, expect, test } from "vitest";
import { database } from "@/lib/platform/database";
import { countStatements } from "@/lib/testing/count-statements";
import { createCategory, createProduct, createSeller } from "@/lib/testing/factories";
import { listStock } from "./list-stock";
import { getStock, isShown, listCategories, listFlashSales, listPopular, listProductIds } from "./queries";

const hours = (count: number) => new Date(Date.now() + count * 3_600_000);

beforeEach(async () => {
  await database().product.updateMany({ data: { status: "SUSPENDED" } });
});

test("categories come in their order, each with how much of it can be seen", async () => {
  const second = await createCategory({ position: 2, name: "부엌", slug: "kitchen" });
  const first = await createCategory({ position: 1, name: "차", slug: "tea" });
  const seller = await createSeller({ categoryId: first.id });
  await createProduct({ sellerId: seller.id });
  await createProduct({ sellerId: seller.id, status: "SOLD_OUT" });
  await createProduct({ sellerId: seller.id, status: "SUSPENDED" });
  const categories = await listCategories();
  expect(categories.filter(({ slug }) => [first.slug, second.slug].includes(slug))).toMatchObject([
    { slug: "tea", name: "차", products: 2 },
    { slug: "kitchen", name: "부엌", products: 0 },
  ]);
});

test("the popular come by rank; one that was suspended since is left out", async () => {
  const products = [await createProduct(), await createProduct(), await createProduct()];
  const day = new Date("2026-11-20");
  await database().popularProduct.createMany({
    data: products.map(({ id }, index) => ({
      rank: 3 - index,
      productId: id,
      quantity: 1,
      from: day,
      to: day,
    })),
  });
  await database().product.update({ where: { id: products[1]?.id }, data: { status: "SUSPENDED" } });
  expect((await listPopular()).map(({ id, rank }) => [id, rank])).toEqual([
    [products[2]?.id, 1],
    [products[0]?.id, 3],
  ]);
});

test("flash sales that run come first to end first, those that are over or not on sale are left out", async () => {
  const late = await createProduct({ flashSaleEndsAt: hours(2) });
  const soon = await createProduct({ flashSaleEndsAt: hours(1) });
  await createProduct({ flashSaleEndsAt: hours(-1) });
  await createProduct({ flashSaleEndsAt: hours(3), status: "SOLD_OUT" });
  await createProduct();
  expect((await listFlashSales()).map(({ id }) => id)).toEqual([soon.id, late.id]);
});

test("the stock of several products is that of each, choices together; what is off sale has none, what is hidden is missing", async () => {
  const plenty = await createProduct({ variants: [{ stock: 2 }, { stock: 3 }] });
  const reserved = await createProduct();
  await database().inventory.update({ where: { variantId: reserved.variantId }, data: { reserved: 4 } });
  const off = await createProduct({ status: "SOLD_OUT" });
  const hidden = await createProduct({ status: "SUSPENDED" });
  const asked = [plenty, reserved, off, hidden].map(({ id }) => id);
  const { products } = await listStock([...asked, "019df048-dc00-7004-bf66-468ec355aaac"]);
  expect(new Map(products.map(({ id, stock }) => [id, stock]))).toEqual(
    new Map([
      [plenty.id, 5],
      [reserved.id, 6],
      [off.id, 0],
    ]),
  );
  const [alone] = (await getStock(reserved.id)).variants;
  expect(alone?.stock).toBe(6);
});

test.each([
  ["ON_SALE", true],
  ["SOLD_OUT", true],
  ["SUSPENDED", false],
] as const)("a product that is %s can be seen: %s", async (status, shown) => {
  expect(await isShown((await createProduct({ status })).id)).toBe(shown);
});

test("a product nobody made is not there", async () => {
  expect(await isShown("019df048-dc00-7004-bf66-468ec355aaac")).toBe(false);
});

test("the sitemap names what can be seen, the newest first, and no more than asked", async () => {
  const old = await createProduct({ releasedAt: hours(-3) });
  const fresh = await createProduct({ releasedAt: hours(-1), status: "SOLD_OUT" });
  await createProduct({ status: "SUSPENDED" });
  expect((await listProductIds(10)).map(({ id }) => id)).toEqual([fresh.id, old.id]);
  expect(await listProductIds(1)).toHaveLength(1);
});

test.each([
  ["categories", listCategories],
  ["popular products", listPopular],
  ["flash sales", listFlashSales],
  ["the stock of several", () => listStock(["019df048-dc00-7004-bf66-468ec355aaac"])],
])("%s cost one statement", async (_, read) => {
  expect((await countStatements(read)).all).toHaveLength(1);
});
