import { expect, test } from "vitest";
import { listPath, readListPath } from "./list-path";
import { readFilter } from "./product-filter";

const path = (search: string) => listPath(new URLSearchParams(search));
const part = (search: string) => path(search).replace("/list/", "");

test.each(["", "utm_source=mail", "sort=popular", "sort=no-such-sort", "shown=24", "minPrice=-1"])(
  "?%s asks for the whole list, which is kept once",
  (search) => {
    expect(path(search)).toBe("/list/all");
  },
);

test("the order of the conditions makes no other list", () => {
  expect(path("category=tea&inStock=1&sort=newest")).toBe(path("sort=newest&inStock=1&category=tea"));
});

test.each<Record<string, string>>([
  { query: "머그 컵 & 잔", category: "tea" },
  { minPrice: "1000", maxPrice: "50,000원", inStock: "1" },
  { sort: "discount", shown: "72" },
  { query: "../../admin" },
])("%j is found again behind its path, which is one plain part", (params) => {
  const search = new URLSearchParams(params).toString();
  expect(part(search)).toMatch(/^[\w-]+$/);
  expect(readListPath(part(search))).toEqual(readFilter(params));
});

test("a part nobody wrote is the whole list", () => {
  expect(readListPath("no-such-part")).toEqual(readFilter({}));
});
