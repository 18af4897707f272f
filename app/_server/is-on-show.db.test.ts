import { expect, test } from "vitest";
import { connectSql } from "@/lib/testing/connect-sql";
import { countStatements } from "@/lib/testing/count-statements";
import { createCategory, createProduct } from "@/lib/testing/factories";
import { isOnShow } from "./is-on-show";
import { listPath } from "./list-path";

const isThere = (address: string) => {
  const { pathname, searchParams } = new URL(address, "http://shop");
  return isOnShow(pathname, searchParams);
};

test("products and categories that can be seen are there, made-up and hidden ones are not", async () => {
  const { slug } = await createCategory({ slug: "tea", name: "차" });
  const [seen, hidden] = [await createProduct(), await createProduct({ status: "SUSPENDED" })];
  const answers = [
    [`/products/${seen.id}`, true],
    [`/products/${hidden.id}`, false],
    ["/products/019df048-dc00-7004-bf66-468ec355aaac", false],
    ["/products/nothing", false],
    [`/products?category=${slug}`, true],
    ["/products?category=no-such", false],
    // Read as the list itself reads it: the last of several, without what stands around it.
    [`/products?category=no-such&category=${slug}`, true],
    [`/products?category=${slug}&category=no-such`, false],
    [`/products?category=%20${slug}%20`, true],
    ["/products?query=no-such", true],
    ["/products", true],
    ["/orders/1?category=no-such", true],
    ["/list/all", true],
    [listPath(new URLSearchParams({ category: slug })), true],
    [listPath(new URLSearchParams({ category: "no-such" })), false],
    ["/list/whatever", false],
    ["/list", false],
    ["/home/today", true],
    ["/home/yesterday", false],
    ["/home/build", false],
    ["/list/build", false],
  ] as const;
  for (const [address, there] of answers) expect(await isThere(address), address).toBe(there);
});

test("while the database does not answer a page is shown at once, also to those who come after", async () => {
  const seen = await createProduct();
  expect(await isThere(`/products/${seen.id}`)).toBe(true);
  const blocker = await connectSql();
  await blocker.query("BEGIN; LOCK TABLE products IN ACCESS EXCLUSIVE MODE");
  const began = performance.now();
  expect(await isThere("/products/019df048-dc00-7004-bf66-468ec355aaad")).toBe(true);
  expect(performance.now() - began).toBeLessThan(1_500);
  const { all } = await countStatements(async () => {
    for (const id of ["019df048-dc00-7004-bf66-468ec355aaae", seen.id])
      expect(await isThere(`/products/${id}`)).toBe(true);
  });
  expect(all).toEqual([]);
  expect(await isThere("/products?category=no-such")).toBe(false);
  await blocker.end();
});
