import { beforeEach, expect, test } from "vitest";
import { database } from "@/lib/platform/database";
import { atOnce, failed } from "@/lib/testing/at-once";
import { createOrder } from "@/lib/testing/create-order";
import { createProduct, createUser } from "@/lib/testing/factories";
import { rankPopularProducts } from "./rank-popular-products";

/** Noon in Korea. */
const now = new Date("2026-11-20T03:00:00Z");
let userId = "";

beforeEach(async () => {
  userId = (await createUser()).id;
  await database().product.updateMany({ data: { status: "SUSPENDED" } });
});

const sell = (product: Parameters<typeof createOrder>[1], quantity: number, paidAt: string) =>
  createOrder(userId, product, { quantity, status: "PAID", paidAt: new Date(paidAt) });
const ranking = async () =>
  (await database().popularProduct.findMany({ orderBy: { rank: "asc" } })).map(({ productId, quantity }) => [
    productId,
    quantity,
  ]);

test("three Korean days count, today included, and not a second more", async () => {
  const [inside, outside] = [await createProduct(), await createProduct()];
  await sell(inside, 2, "2026-11-17T15:00:00.000Z");
  await sell(inside, 3, "2026-11-20T02:59:59.999Z");
  await sell(outside, 99, "2026-11-17T14:59:59.999Z");
  await rankPopularProducts(now);
  expect(await ranking()).toEqual([[inside.id, 5]]);
  const rows = await database().popularProduct.findMany();
  expect(rows).toMatchObject([
    { rank: 1, from: new Date("2026-11-18"), to: new Date("2026-11-20"), computedAt: now },
  ]);
});

test("the five that sold most are ranked, the most first; what was cancelled does not count", async () => {
  const products = [];
  for (let sold = 1; sold <= 7; sold += 1) {
    const product = await createProduct();
    const { item } = await sell(product, sold, "2026-11-19T03:00:00Z");
    // Of the seven all but one came back.
    if (sold === 7)
      await database().orderItem.update({ where: { id: item.id }, data: { canceledQuantity: 6 } });
    products.push(product.id);
  }
  await rankPopularProducts(now);
  const [, , third, fourth, fifth, sixth] = products;
  expect((await ranking()).slice(0, 4)).toEqual([
    [sixth, 6],
    [fifth, 5],
    [fourth, 4],
    [third, 3],
  ]);
  expect(await ranking()).toHaveLength(5);
});

test("unpaid orders, suspended products and what was cancelled altogether have no rank", async () => {
  const [unpaid, suspended, canceled] = [await createProduct(), await createProduct(), await createProduct()];
  await createOrder(userId, unpaid, { quantity: 5 });
  await sell(suspended, 5, "2026-11-19T03:00:00Z");
  await database().product.update({ where: { id: suspended.id }, data: { status: "SUSPENDED" } });
  const { item } = await sell(canceled, 5, "2026-11-19T03:00:00Z");
  await database().orderItem.update({ where: { id: item.id }, data: { canceledQuantity: 5 } });
  await rankPopularProducts(now);
  expect(await ranking()).toEqual([]);
});

test("again, or by eight at once, it changes nothing", async () => {
  const product = await createProduct();
  await sell(product, 2, "2026-11-19T03:00:00Z");
  await rankPopularProducts(now);
  const sales = () => database().productDailySales.findMany({ where: { productId: product.id } });
  const before = [await ranking(), await sales()];
  expect(failed(await atOnce(8, () => rankPopularProducts(now)))).toEqual([]);
  expect([await ranking(), await sales()]).toEqual(before);
  expect(await sales()).toMatchObject([{ date: new Date("2026-11-19"), quantity: 2, amount: 20_000n }]);
});

test("what lists sort by follows the same count, and falls back to nothing when the days have passed", async () => {
  const product = await createProduct();
  await sell(product, 4, "2026-11-19T03:00:00Z");
  const popularity = async () =>
    (await database().product.findUniqueOrThrow({ where: { id: product.id } })).popularity;
  await rankPopularProducts(now);
  expect(await popularity()).toBe(4);
  await rankPopularProducts(new Date("2026-11-22T03:00:00Z"));
  expect(await popularity()).toBe(0);
  expect(await ranking()).toEqual([]);
});
