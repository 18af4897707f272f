import { expect, test } from "./fixtures";
import { holdBack } from "./hold-back";

test("a chosen theme is there before the first paint, on every kind of page", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto("/");
  await page.getByLabel("화면 밝기").selectOption("dark");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  for (const path of ["/", "/products", "/about"]) {
    await page.goto(path, { waitUntil: "commit" });
    await page.waitForSelector("body", { state: "attached" });
    expect(await page.evaluate(() => document.documentElement.dataset.theme), path).toBe("dark");
  }
  await expect(page.getByLabel("화면 밝기")).toHaveValue("dark");
  await page.getByLabel("화면 밝기").selectOption("system");
  await expect(page.locator("html")).not.toHaveAttribute("data-theme");
  await page.reload();
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBeUndefined();
});

test("a theme chosen before the page listens is heard once it does", async ({ page }) => {
  const arrive = await holdBack(page, /\/_next\/static\/.*\.js/);
  await page.goto("/about", { waitUntil: "commit" });
  await page.getByLabel("화면 밝기").selectOption("dark");
  arrive();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(page.getByLabel("화면 밝기")).toHaveValue("dark");
});
