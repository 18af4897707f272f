import { beforeAll, expect, test } from "vitest";
import { countStatements } from "@/lib/testing/count-statements";
import { createCategory, createProduct, createSeller } from "@/lib/testing/factories";
import { SuggestProducts } from "./schemas";
import { suggestProducts } from "./suggest-products";

const suggest = (query: string) => suggestProducts(SuggestProducts.parse({ query }).query);
const namesOf = async (query: string) => (await suggest(query)).products.map(({ name }) => name);

beforeAll(async () => {
  const fruit = await createCategory({ slug: "fruit", name: "과일과 잼" });
  const seller = await createSeller({ categoryId: fruit.id, businessName: "사과밭 사람들" });
  const common = { sellerId: seller.id, categoryId: fruit.id };
  const tags = ["과일과 잼", "사과밭 사람들"];
  const products = [
    { name: "풋사과 잼", popularity: 9 },
    { name: "사과 한 상자", popularity: 1 },
    { name: "사과즙", popularity: 2 },
    { name: "말린 사과칩", popularity: 0 },
    { name: "배 한 상자", popularity: 50 },
    { name: "숨은 사과", popularity: 99, status: "SUSPENDED" as const },
    { name: "다 팔린 사과", popularity: -1, status: "SOLD_OUT" as const },
  ];
  for (const product of products) await createProduct({ ...common, tags, ...product });
  await createProduct({ name: "구두 (검정)", tags: ["신발"] });
});

test("names that begin so come first, then names with it in them, then the rest, best sellers before others", async () => {
  expect(await namesOf("사과")).toEqual([
    "사과즙",
    "사과 한 상자",
    "풋사과 잼",
    "말린 사과칩",
    "다 팔린 사과",
    "배 한 상자",
  ]);
});

test("a product is named with what a link to it needs, and nothing else", async () => {
  expect((await suggest("구두")).products).toEqual([
    { id: expect.any(String), name: "구두 (검정)", thumbUrl: "/art/bowl-400.avif" },
  ]);
});

test("categories and sellers that are called so are named once each", async () => {
  expect(await suggest("사과")).toMatchObject({ categories: [], sellers: ["사과밭 사람들"] });
  expect(await suggest("과일")).toMatchObject({
    categories: [{ slug: "fruit", name: "과일과 잼" }],
    sellers: [],
  });
  expect(await suggest("ㄱㅇㄱ")).toMatchObject({ categories: [], sellers: [] });
});

test.each([
  ["ㄱㄷ", "구두 (검정)"],
  ["구ㄷ", "구두 (검정)"],
  ["굳", "구두 (검정)"],
  ["신바", "구두 (검정)"],
  ["구두 거", "구두 (검정)"],
  ["검정 굳", "구두 (검정)"],
  ["사고", "사과즙"],
  ["사과즈", "사과즙"],
  ["ㅅㄱㅈ", "사과즙"],
  ["배 한 사", "배 한 상자"],
  ["ㅂㅎㅅㅈ", "배 한 상자"],
])("%s is enough for %s", async (typed, name) => {
  expect(await namesOf(typed)).toContain(name);
});

test("what is not shown to shoppers is not suggested", async () => {
  expect(await namesOf("숨은")).toEqual([]);
});

test.each([
  "없는말",
  "%",
  "_",
  "'",
  ".*",
  "(",
  "\\",
  "🍵",
  "\u0000",
  "가".repeat(60),
  "a b ".repeat(15).trim(),
])("%j neither fails nor suggests anything", async (query) => {
  expect(await suggest(query)).toEqual({ products: [], categories: [], sellers: [] });
});

test.each([{}, { query: "" }, { query: "   " }, { query: "가".repeat(61) }, { query: "가", limit: "9" }])(
  "%j is not understood",
  (query) => {
    expect(SuggestProducts.safeParse(query).success).toBe(false);
  },
);

test("a suggestion costs one statement", async () => {
  expect((await countStatements(() => suggest("사과 한ㅅ"))).all).toHaveLength(1);
});
