import { expect, test } from "vitest";
import { isListPath, listPath, readListPath } from "./list-path";
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

test.each<string>(["", "query=머그&category=tea", "sort=newest&inStock=1"])(
  "the path of ?%s is a list's own",
  (search) => {
    expect(isListPath(part(search))).toBe(true);
  },
);

const written = (asked: string) => Buffer.from(asked).toString("base64url");

test.each([
  ["no-such-part", "nothing anybody asked for"],
  ["", "nothing at all"],
  ["%61ll", "another spelling"],
  [`${written("inStock=1")}==`, "another spelling"],
  [written(""), "the whole list by another name"],
  [written("utm_source=mail"), "the whole list by another name"],
  [written("inStock=1&category=tea"), "another order of the conditions"],
  [written("category=tea&page=3"), "more than the list is asked"],
])("/list/%s is none: %s", (part) => {
  expect(isListPath(part)).toBe(false);
});
