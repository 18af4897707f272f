import { expect, test } from "vitest";
import { createCategory, createProduct } from "@/lib/testing/factories";
import { isOnShow } from "./is-on-show";

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
    ["/products?query=no-such", true],
    ["/products", true],
    ["/orders/1?category=no-such", true],
  ] as const;
  for (const [address, there] of answers) expect(await isThere(address), address).toBe(there);
});
