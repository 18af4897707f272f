import { expect, test } from "./fixtures";
import { holdBack } from "./hold-back";

test("a chosen theme is there before the first paint, on every kind of page", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto("/");
  await page.getByLabel("화면 밝기").selectOption("dark");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  for (const path of ["/", "/products", "/about", "/log-in", "/cart"]) {
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

test("a theme chosen on one page is kept when the browser goes back to another", async ({ page, logIn }) => {
  await logIn("shopper", "/wallet");
  const choice = page.getByLabel("화면 밝기").filter({ visible: true });
  const theme = page.locator("html");
  await choice.selectOption("dark");
  await expect(theme).toHaveAttribute("data-theme", "dark");
  await page.getByRole("link", { name: "쿠폰", exact: true }).first().click();
  await expect(page).toHaveURL("/coupons");
  await expect(choice).toHaveValue("dark");
  await choice.selectOption("light");
  await expect(theme).toHaveAttribute("data-theme", "light");
  await page.goBack();
  await expect(page).toHaveURL("/wallet");
  await expect(choice).toHaveValue("light");
  await expect(theme).toHaveAttribute("data-theme", "light");
  expect(await page.evaluate(() => localStorage.getItem("theme"))).toBe("light");
});
