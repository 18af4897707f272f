import { expect, test } from "vitest";
import { writeCursor } from "@/lib/platform/cursor";
import { filterHref, moreHref, readFilter } from "./product-filter";

const plain = readFilter({});

test.each([
  [{}, { sort: "popular", shown: 24, inStock: false }],
  [{ query: "  가방 " }, { query: "가방" }],
  [{ query: "" }, { query: undefined }],
  [{ query: ["가방", "컵"] }, { query: undefined }],
  [{ sort: "price-asc" }, { sort: "price-asc" }],
  [{ sort: "random" }, { sort: "popular" }],
  [
    { minPrice: "12,000", maxPrice: "" },
    { minPrice: 12_000, maxPrice: undefined },
  ],
  [{ minPrice: "-5" }, { minPrice: undefined }],
  [
    { minPrice: "50000", maxPrice: "10000" },
    { minPrice: 10_000, maxPrice: 50_000 },
  ],
  [{ maxPrice: "9999999999" }, { maxPrice: 2_000_000_000 }],
  [{ inStock: "1" }, { inStock: true }],
  [{ inStock: "yes" }, { inStock: false }],
  [{ shown: "48" }, { shown: 48 }],
  [{ shown: "30" }, { shown: 48 }],
  [{ shown: "999" }, { shown: 96 }],
  [{ shown: "1e9" }, { shown: 24 }],
])("the address %j is read as %j", (params, expected) => {
  expect(readFilter(params)).toMatchObject(expected);
});

const place = writeCursor(7, "019df048-dc00-7004-bf66-468ec355aaac", "popular");

test.each(["zzz", "", writeCursor(7, "019df048-dc00-7004-bf66-468ec355aaac", "discount")])(
  "%j is no place in this list: it begins at the first product",
  (cursor) => {
    expect(readFilter({ cursor }).cursor).toBeUndefined();
  },
);

test("an address says only what differs from the plain list", () => {
  expect(filterHref(plain, {})).toBe("/products");
  expect(filterHref(plain, { query: "머그 컵", sort: "newest", inStock: true })).toBe(
    "/products?query=%EB%A8%B8%EA%B7%B8+%EC%BB%B5&sort=newest&inStock=1",
  );
});

test("what is written into an address is read out of it again", () => {
  const filter = readFilter({
    query: "a&b=c#d",
    category: "tea",
    minPrice: "1000",
    shown: "72",
    cursor: place,
  });
  const { shown, cursor } = filter;
  const href = new URL(filterHref(filter, { shown, cursor }), "http://shop");
  expect(readFilter(Object.fromEntries(href.searchParams))).toEqual(filter);
});

test("a changed filter begins at the first product again", () => {
  const deep = readFilter({ category: "tea", shown: "72", cursor: place });
  expect(filterHref(deep, { sort: "newest" })).toBe("/products?category=tea&sort=newest");
});

test("more products are added to the same page up to 96, then a new page begins", () => {
  expect(moreHref(plain, "next")).toBe("/products?shown=48#item-25");
  expect(moreHref(readFilter({ cursor: place, shown: "48" }), "next")).toBe(
    `/products?cursor=${place}&shown=72#item-49`,
  );
  expect(moreHref(readFilter({ shown: "96" }), "next")).toBe("/products?cursor=next");
});
