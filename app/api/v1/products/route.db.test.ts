import { beforeAll, expect, test } from "vitest";
import { database } from "@/lib/platform/database";
import { countStatements } from "@/lib/testing/count-statements";
import { createProduct } from "@/lib/testing/factories";
import { GET } from "./route";
import { GET as stock } from "./stock/route";

const context = { params: Promise.resolve({}) };
const read = async (handler: typeof GET, search: string) => {
  const answer = await handler(new Request(`http://localhost:3000/api/v1/products${search}`), context);
  return { status: answer.status, ...(await answer.json()) };
};

let product: Awaited<ReturnType<typeof createProduct>>;
beforeAll(async () => {
  product = await createProduct({ name: "달라지는 그릇", price: 10_000 });
});
const search = `?query=${encodeURIComponent("달라지는")}`;

test("a new price and a sale are in the list and in the stock of several within a second and a half", async () => {
  const ids = `?ids=${product.id}`;
  expect((await read(GET, search)).data.items).toMatchObject([{ price: 10_000, stock: 10 }]);
  expect((await read(stock, ids)).data.products).toEqual([{ id: product.id, stock: 10 }]);
  await database().product.update({ where: { id: product.id }, data: { price: 7_000 } });
  await database().inventory.update({ where: { variantId: product.variantId }, data: { reserved: 3 } });
  await new Promise((passed) => setTimeout(passed, 1_100));
  expect((await read(GET, search)).data.items).toMatchObject([{ price: 7_000, stock: 7 }]);
  expect((await read(stock, ids)).data.products).toEqual([{ id: product.id, stock: 7 }]);
});

test("a hundred readers at once cost one statement", async () => {
  const { all } = await countStatements(() =>
    Promise.all(Array.from({ length: 100 }, () => read(GET, `${search}&sort=newest`))),
  );
  expect(all).toHaveLength(1);
});

test("the same products in another order, or named twice, are the same question", async () => {
  const other = await createProduct();
  const [one, two] = [product.id, other.id];
  const { all } = await countStatements(async () => {
    for (const ids of [
      [one, two],
      [two, one],
      [one, two, one],
      [two.toUpperCase(), one],
    ])
      expect((await read(stock, `?ids=${ids}`)).data.products).toHaveLength(2);
  });
  expect(all).toHaveLength(1);
});

test.each([
  "",
  "?ids=",
  "?ids=nothing",
  `?ids=${Array.from({ length: 101 }, () => "019df048-dc00-7004-bf66-468ec355aaac")}`,
])("the stock of %j is not asked for like this", async (asked) => {
  expect(await read(stock, asked)).toMatchObject({ status: 400, code: "INVALID_REQUEST" });
});
