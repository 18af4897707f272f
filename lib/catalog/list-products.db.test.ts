import { beforeAll, expect, test } from "vitest";
import { database } from "@/lib/platform/database";
import { env } from "@/lib/platform/env";
import { connectSql } from "@/lib/testing/connect-sql";
import { countStatements } from "@/lib/testing/count-statements";
import { createCategory, createProduct, createSeller } from "@/lib/testing/factories";
import { refusalOf } from "@/lib/testing/refusal-of";
import { listProducts } from "./list-products";
import { ListProducts, productSorts } from "./schemas";

const list = (filter: Record<string, string> = {}) => listProducts(ListProducts.parse(filter));
const namesOf = async (filter: Record<string, string>) =>
  (await list(filter)).items.map(({ name }) => name).sort();

beforeAll(async () => {
  const tea = await createCategory({ slug: "tea", name: "차와 다기" });
  const kitchen = await createCategory({ slug: "kitchen", name: "부엌" });
  const seller = await createSeller({ categoryId: tea.id, businessName: "온기공방" });
  const at = (day: number) => new Date(Date.UTC(2026, 9, day));
  const common = { sellerId: seller.id, categoryId: tea.id };
  // Two and three of a kind in every order there is.
  const products = [
    { name: "막사발", price: 10_000, popularity: 5, releasedAt: at(1), tags: ["그릇", "선물"] },
    { name: "먹색 찻잔", price: 10_000, popularity: 5, releasedAt: at(1), listPrice: 20_000 },
    { name: "백자 찻잔", price: 10_000, popularity: 0, releasedAt: at(2), listPrice: 20_000 },
    { name: "린넨 에코 백", price: 25_000, popularity: 9, releasedAt: at(3), categoryId: kitchen.id },
    { name: "나무 쟁반", price: 30_000, popularity: 5, releasedAt: at(3), variants: [{ stock: 0 }] },
    { name: "다완", price: 30_000, popularity: 0, releasedAt: at(4), status: "SOLD_OUT" as const },
    { name: "비밀 찻잔", price: 40_000, popularity: 99, releasedAt: at(5), status: "SUSPENDED" as const },
    {
      name: "보온병 1=1",
      price: 0,
      popularity: 0,
      releasedAt: at(6),
      variants: [
        { label: "대", stock: 2 },
        { label: "소", stock: 3 },
      ],
    },
    { name: "약과 100% 수제", price: 12_000, popularity: 1, releasedAt: at(6), categoryId: kitchen.id },
  ];
  for (const product of products) await createProduct({ ...common, ...product });
});

test("a card shows what can be bought now, all choices together", async () => {
  const { items } = await list({ query: "보온병" });
  expect(items).toEqual([
    {
      id: expect.any(String),
      name: "보온병 1=1",
      price: 0,
      listPrice: 0,
      stock: 5,
      state: "ON_SALE",
      imageUrl: "/art/bowl-800.avif",
      thumbUrl: "/art/bowl-400.avif",
      imageAlt: "보온병 1=1",
      sellerName: "온기공방",
      category: "차와 다기",
      categorySlug: "tea",
    },
  ]);
});

test("what is reserved cannot be bought", async () => {
  const product = await createProduct({ name: "예약된 접시", popularity: -1 });
  await database().inventory.update({ where: { variantId: product.variantId }, data: { reserved: 4 } });
  expect((await list({ query: "예약된" })).items).toMatchObject([{ stock: 6, state: "ON_SALE" }]);
  await database().inventory.update({ where: { variantId: product.variantId }, data: { reserved: 10 } });
  expect((await list({ query: "예약된" })).items).toMatchObject([{ stock: 0, state: "SOLD_OUT" }]);
  await database().product.update({ where: { id: product.id }, data: { status: "SUSPENDED" } });
});

test("with nothing left it is sold out, and when it is taken out of sale nothing is left", async () => {
  expect((await list({ query: "쟁반" })).items).toMatchObject([{ stock: 0, state: "SOLD_OUT" }]);
  expect((await list({ query: "다완" })).items).toMatchObject([{ stock: 0, state: "SOLD_OUT" }]);
});

test("suspended products are shown to nobody, whatever is asked", async () => {
  expect(await namesOf({ query: "찻잔" })).toEqual(["먹색 찻잔", "백자 찻잔"]);
  for (const sort of productSorts) expect(await namesOf({ sort, limit: "100" })).not.toContain("비밀 찻잔");
});

const orders: Record<(typeof productSorts)[number], (a: Sorted, b: Sorted) => number> = {
  popular: (a, b) => b.popularity - a.popularity,
  newest: (a, b) => b.releasedAt.getTime() - a.releasedAt.getTime(),
  "price-asc": (a, b) => a.price - b.price,
  "price-desc": (a, b) => b.price - a.price,
  discount: (a, b) => b.discountRate - a.discountRate,
};
type Sorted = { id: string; popularity: number; releasedAt: Date; price: number; discountRate: number };

test.each(productSorts)("%s: page by page everything comes once, in order, ties included", async (sort) => {
  const rows = await database().product.findMany({ where: { status: { not: "SUSPENDED" } } });
  const byId = sort === "price-asc" ? 1 : -1;
  const expected = rows
    .toSorted((a, b) => orders[sort](a, b) || byId * (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
  const seen: string[] = [];
  let pages = 0;
  for (let cursor: string | null = ""; cursor !== null; pages += 1) {
    const page = await list({ sort, limit: "3", ...(cursor ? { cursor } : {}) });
    expect(page.items.length).toBeLessThanOrEqual(3);
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  }
  expect(seen).toEqual(expected);
  expect(pages).toBe(Math.ceil(expected.length / 3));
});

test("a page that ends with the list says there is no more", async () => {
  expect(await list({ query: "찻잔", limit: "2" })).toMatchObject({ nextCursor: null, items: [{}, {}] });
});

test.each(
  productSorts.flatMap((made) => productSorts.filter((used) => used !== made).map((used) => [made, used])),
)("a cursor made by %s is no place in %s", async (made, used) => {
  const { nextCursor } = await list({ sort: made, limit: "1" });
  expect(await refusalOf(list({ sort: used, cursor: nextCursor ?? "" }))).toBe("INVALID_REQUEST");
});

test.each<[Record<string, string>, string[]]>([
  [{ category: "kitchen" }, ["린넨 에코 백", "약과 100% 수제"]],
  [{ category: "부엌" }, ["린넨 에코 백", "약과 100% 수제"]],
  [{ category: "nowhere" }, []],
  [{ minPrice: "25000" }, ["나무 쟁반", "다완", "린넨 에코 백"]],
  [{ maxPrice: "0" }, ["보온병 1=1"]],
  [{ minPrice: "10000", maxPrice: "10000" }, ["막사발", "먹색 찻잔", "백자 찻잔"]],
  [{ minPrice: "2", maxPrice: "1" }, []],
  [{ minPrice: "25000", inStock: "1" }, ["린넨 에코 백"]],
  [{ minPrice: "25000", inStock: "0" }, ["나무 쟁반", "다완", "린넨 에코 백"]],
  [{ category: "tea", query: "찻잔", maxPrice: "10000" }, ["먹색 찻잔", "백자 찻잔"]],
])("%j finds %j", async (filter, names) => {
  expect(await namesOf(filter)).toEqual(names);
});

test.each<[string, string[]]>([
  ["막사발", ["막사발"]],
  ["사발", ["막사발"]],
  ["찻", ["먹색 찻잔", "백자 찻잔"]],
  ["찻잔 먹색", ["먹색 찻잔"]],
  ["에코백", ["린넨 에코 백"]],
  ["에코 백", ["린넨 에코 백"]],
  ["  린넨에코백  ", ["린넨 에코 백"]],
  ["선물", ["막사발"]],
  ["ㅁㅅㅂ", ["막사발"]],
  ["ㅁㅅ", ["막사발", "먹색 찻잔"]],
  ["ㅊㅈ", ["먹색 찻잔", "백자 찻잔"]],
  ["찻잔".normalize("NFD"), ["먹색 찻잔", "백자 찻잔"]],
  ["없는 말", []],
  ["찻잔 없는말", []],
])("a search for %s finds %j", async (query, names) => {
  expect(await namesOf({ query })).toEqual(names);
});

test.each([
  ["%", []],
  ["_", []],
  ["\\", []],
  ["'", []],
  ['"; DROP TABLE products; --', []],
  ["' OR 1=1--", []],
  ["1=1", ["보온병 1=1"]],
  ["100%", ["약과 100% 수제"]],
  ["찻%", ["먹색 찻잔", "백자 찻잔"]],
  ["찻_", ["먹색 찻잔", "백자 찻잔"]],
  ["pg_sleep(5)", []],
  ["\u0000", []],
  ["\ud800", []],
  ["🍵", []],
  ["가".repeat(100), []],
  ["a b ".repeat(25).trim(), []],
  ["{}", []],
  ["NULL", []],
])("a search for %j neither fails nor finds everything", async (query, names) => {
  const startedAt = performance.now();
  expect(await namesOf({ query })).toEqual(names);
  expect(performance.now() - startedAt).toBeLessThan(1_000);
});

test.each([
  { query: "가".repeat(101) },
  { sort: "price;DROP TABLE products" },
  { sort: "(CASE WHEN 1=1 THEN price END)" },
  { limit: "0" },
  { limit: "101" },
  { limit: "3.5" },
  { minPrice: "-1" },
  { minPrice: "1e3" },
  { minPrice: "２" },
  { maxPrice: "9999999999" },
  { inStock: "yes" },
  { page: "2" },
  { cursor: "c".repeat(301) },
])("%j is not understood", (filter) => {
  expect(ListProducts.safeParse(filter).success).toBe(false);
});

test.each(["abc", "bm9wZQ", "e30", "W10"])("the cursor %s is refused", async (cursor) => {
  expect(await refusalOf(list({ cursor }))).toBe("INVALID_REQUEST");
});

test("a page costs one statement, whatever is asked", async () => {
  const { nextCursor } = await list({ sort: "newest", limit: "1" });
  const filter = {
    query: "찻잔",
    category: "tea",
    sort: "newest",
    minPrice: "1",
    inStock: "1",
    cursor: nextCursor ?? "",
  };
  expect((await countStatements(() => list())).all).toHaveLength(1);
  expect((await countStatements(() => list(filter))).all).toHaveLength(1);
});

const orderedBy = {
  popular: "popularity",
  newest: "release",
  "price-asc": "price",
  "price-desc": "price",
  discount: "discount",
};

test.each(productSorts)(
  "%s walks an index that is in its order already, of all and of a category",
  async (sort) => {
    for (const [filter, index] of [
      [{ sort }, "products_shown_by_"],
      [{ sort, category: "tea" }, "products_of_category_by_"],
    ] as const) {
      const { queries } = await countStatements(() => list(filter));
      const sql = await connectSql(env().DATABASE_URL);
      // Nine rows are sorted faster than looked up: the question is whether there is another way.
      await sql.query("SET enable_sort = off; SET enable_incremental_sort = off; SET enable_seqscan = off");
      const { rows } = await sql.query(`EXPLAIN (GENERIC_PLAN, COSTS OFF) ${queries[0]}`);
      await sql.end();
      const plan = rows.map((row) => row["QUERY PLAN"]).join("\n");
      expect(plan).toContain(`${index}${orderedBy[sort]}`);
      expect(plan).not.toContain("Sort Key");
    }
  },
);
