import { gzipSync } from "node:zlib";
import type { APIRequestContext } from "@playwright/test";
import { atSheet } from "./checkout-scene";
import { expect, test } from "./fixtures";
import { somethingInStock } from "./program";

/** Gzipped kilobytes of every file of a kind that a page names, but not of what only old browsers load. */
async function weight(request: APIRequestContext, path: string, kind: RegExp): Promise<number> {
  const page = await (await request.get(path)).text();
  const old = [...page.matchAll(/src="([^"?]+\.js)[^"]*"[^>]*noModule/gi)].map(([, address]) => address);
  const named = new Set([...page.matchAll(kind)].map(([address]) => address));
  const addresses = [...named].filter((address) => !old.includes(address));
  expect(addresses, path).not.toEqual([]);
  const files = await Promise.all(addresses.map(async (address) => (await request.get(address)).body()));
  return files.reduce((sum, file) => sum + gzipSync(file).length, 0) / 1024;
}

const scripts = /\/_next\/static\/[^"'\\?\s]+?\.js/g;

test("what anybody opens needs at most 165 KB of scripts", async ({ request }) => {
  const { productId } = await somethingInStock();
  for (const path of ["/", "/products", `/products/${productId}`, "/cart", "/coupons", "/log-in", "/sign-up"])
    expect(await weight(request, path, scripts), path).toBeLessThanOrEqual(165);
});

test("order sheet and one's own pages need at most 190 KB of scripts", async ({ page }) => {
  const { sheetId } = await atSheet(page);
  for (const path of [
    `/checkout/${sheetId}`,
    "/account",
    "/orders",
    "/wallet",
    "/notifications",
    "/waitlist",
  ])
    expect(await weight(page.request, path, scripts), path).toBeLessThanOrEqual(190);
});

test("the list brings at most 200 KB of letters, and 16 KB of styles before the first paint", async ({
  page,
  request,
}) => {
  const letters: Promise<number>[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() === "font")
      letters.push(response.body().then(({ length }) => length));
  });
  await page.goto("/products", { waitUntil: "networkidle" });
  expect(letters, "the first page is read in the device's own").toEqual([]);
  await page.goto("/products", { waitUntil: "networkidle" });
  const sizes = await Promise.all(letters);
  expect(sizes.length).toBeGreaterThan(0);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(200 * 1024);
  expect(await weight(request, "/products", /\/_next\/static\/[^"'\\?\s]+?\.css/g)).toBeLessThanOrEqual(16);
});

test.describe("when letters are refused", () => {
  test.use({ expectedProblems: [/status of 503/] });

  test("they are not thought to be here", async ({ page }) => {
    let refused = 0;
    await page.route(/\.woff2$/, async (route) => {
      refused += 1;
      await route.fulfill({ status: 503 });
    });
    await page.goto("/terms");
    await expect.poll(() => refused, { message: "both are asked for" }).toBe(2);
    await page.goto("/terms", { waitUntil: "networkidle" });
    expect(await page.evaluate(() => localStorage.getItem("letters"))).toBeNull();
    await expect(page.locator("html")).not.toHaveAttribute("data-letters");
    await page.unroute(/\.woff2$/);
    await page.goto("/terms", { waitUntil: "networkidle" });
    await page.goto("/terms");
    await expect(page.locator("html")).toHaveAttribute("data-letters");
  });
});
