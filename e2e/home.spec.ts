import type { Page, Request } from "@playwright/test";
import { axe, expect, test } from "./fixtures";
import { call, newKey, newMember, tokenOf } from "./program";

const flashSale = (page: Page) => page.getByRole("region").filter({ hasText: "마감 특가" });
const leftIn = async (page: Page): Promise<number> => {
  const text = await flashSale(page).getByText("남은 수량").textContent();
  return Number(/남은 수량 (\d+)개/.exec(text ?? "")?.[1]);
};

/** Worth more than any other, also than those made a second before, so that it is among those the front page shows. */
async function makeBestCoupon(): Promise<string> {
  const name = `첫 화면 쿠폰 ${newKey().slice(0, 8)}`;
  const made = await call("POST", "/admin/coupons", {
    token: await tokenOf("admin"),
    body: {
      name,
      description: "이야기 속의 쿠폰이에요.",
      kind: "FIXED",
      value: 500_000 + (Math.floor(Date.now() / 1_000) % 400_000),
      cap: null,
      minimum: 1_000_000,
      quantity: 40,
      issueStartsAt: new Date(Date.now() - 86_400_000).toISOString(),
      issueEndsAt: new Date(Date.now() + 600_000).toISOString(),
      validDays: 2,
    },
  });
  expect(made.status, made.message).toBe(201);
  return name;
}

/** The page is kept for everybody for a few seconds. */
async function findOffer(page: Page, name: string) {
  await expect(async () => {
    await page.goto("/");
    await expect(page.getByRole("article").filter({ hasText: name })).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 40_000 });
  return page.getByRole("article").filter({ hasText: name });
}

test("the flash sale counts down, and what is left follows a sale made elsewhere without a reload", async ({
  page,
}) => {
  const asked: string[] = [];
  page.on("request", (request: Request) => {
    const { pathname } = new URL(request.url());
    if (/\/products\/.*stock$/.test(pathname)) asked.push(pathname);
  });
  await page.goto("/");
  await expect(flashSale(page).getByRole("timer")).toHaveText(/\d\d:\d\d:\d\d 남음/);
  const href = await flashSale(page).getByRole("link").getAttribute("href");
  const { data } = await call("GET", `${href}`);
  const variants: { id: string; stock: number }[] = data.variants;
  const most = variants.reduce((one, other) => (other.stock > one.stock ? other : one));
  await expect.poll(() => leftIn(page)).toBe(data.stock);

  const { token } = await newMember();
  const placed = await call("POST", "/orders", {
    token,
    key: newKey(),
    body: { items: [{ variantId: most.id, quantity: 3 }] },
  });
  expect(placed.status, placed.message).toBe(201);
  await expect.poll(() => leftIn(page), { timeout: 12_000 }).toBe(data.stock - 3);
  await call("POST", `/orders/${placed.data.number}/cancel`, { token, key: newKey(), body: {} });
  await expect.poll(() => leftIn(page), { timeout: 12_000 }).toBe(data.stock);
  expect(new Set(asked), "one question for all products").toEqual(new Set(["/api/v1/products/stock"]));
});

test("nobody looks: nothing is asked", async ({ page }) => {
  await page.goto("/");
  await page.waitForResponse(/products\/stock/);
  await page.evaluate(() => {
    Object.defineProperty(document, "visibilityState", { get: () => "hidden" });
    document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
  });
  let asked = 0;
  page.on("request", (request) => {
    if (request.url().includes("/products/stock")) asked += 1;
  });
  await page.waitForTimeout(7_000);
  expect(asked).toBe(0);
});

test("a member claims a coupon by one press and stays where they are", async ({ page, logIn }) => {
  const name = await makeBestCoupon();
  await logIn("shopper");
  const offer = await findOffer(page, name);
  await expect(offer).toContainText("남은 수량 40장");
  await offer.getByRole("button", { name: `${name} 쿠폰 받기` }).click();
  await expect(offer.getByText("1번째로 받았어요")).toBeVisible();
  await expect(offer.getByRole("status")).toBeFocused();
  await expect(offer).toContainText("남은 수량 39장");
  await expect(page).toHaveURL("/");

  await page.reload();
  await expect(offer.getByText("1번째로 받았어요")).toBeVisible();
  await expect(offer.getByRole("button")).toHaveCount(0);
});

test("a guest is led to the log-in and back to the coupons", async ({ page }) => {
  const member = await newMember();
  await page.goto("/");
  await page
    .getByRole("button", { name: /쿠폰 받기$/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/log-in\?next=/);
  await page.getByLabel("이메일").fill(member.email);
  await page.getByLabel("비밀번호").fill(member.password);
  await page.getByRole("button", { name: "로그인", exact: true }).click();
  await expect(page).toHaveURL("/#coupons");
  await expect(page.getByRole("heading", { name: "먼저 오신 분께 드려요" })).toBeInViewport();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("everything is drawn: categories, the flash sale, five with their rank, coupons, new arrivals", async ({
    page,
  }) => {
    await page.goto("/");
    await expect(page.getByRole("main").getByRole("link", { name: "차·다구", exact: true })).toBeVisible();
    expect(await leftIn(page)).toBeGreaterThan(0);
    const popular = page.getByRole("region", { name: "지금 많이 찾아요" }).getByRole("article");
    await expect(popular).toHaveCount(5);
    for (const rank of [1, 2, 3, 4, 5]) await expect(popular.nth(rank - 1)).toContainText(`${rank}위`);
    const coupons = page.getByRole("region", { name: "먼저 오신 분께 드려요" }).getByRole("article");
    await expect(coupons).toHaveCount(3);
    await expect(coupons.first()).toContainText(/남은 수량 [\d,]+장/);
    await expect(page.getByRole("region", { name: "새로 들어왔어요" }).getByRole("article")).toHaveCount(8);
  });

  test("a coupon is claimed by a plain form", async ({ page, logIn }) => {
    const name = await makeBestCoupon();
    await logIn("seller", "/coupons");
    const offer = await findOffer(page, name);
    await offer.getByRole("button").click();
    await expect(page).toHaveURL("/coupons");
    await expect(page.getByText("쿠폰을 받았어요. 내 쿠폰에서 확인할 수 있어요.")).toBeVisible();
  });

  test("a guest is told to log in, among all coupons", async ({ page }) => {
    await page.goto("/");
    await page
      .getByRole("button", { name: /쿠폰 받기$/ })
      .first()
      .click();
    await expect(page).toHaveURL("/coupons");
    await expect(page.getByRole("main")).toContainText("로그인");
  });
});

test.describe("offline", () => {
  test.use({ expectedProblems: [/ERR_INTERNET_DISCONNECTED/] });

  test("what is drawn stays when the connection is lost, and follows the shop again when it is back", async ({
    page,
    context,
  }) => {
    await page.goto("/");
    await page.waitForResponse(/products\/stock/);
    const left = await leftIn(page);
    await context.setOffline(true);
    await page.waitForTimeout(6_000);
    expect(await leftIn(page)).toBe(left);
    await expect(page.getByRole("heading", { name: "새로 들어왔어요" })).toBeVisible();
    await context.setOffline(false);
    await page.waitForResponse(/products\/stock/);
  });
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`the front page has no barrier with live data laid over it (${colorScheme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto("/");
    await page.waitForResponse(/products\/stock/);
    await axe(page);
  });
}

for (const [name, where] of [
  ["the front page", "/"],
  ["the list", "/products"],
  ["a search", "/products?query=머그"],
] as const) {
  test(`${name} does not move while it is drawn and filled`, async ({ page }) => {
    await page.addInitScript(() => {
      const moved = { sum: 0 };
      Object.assign(window, { moved });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          if (!(entry as unknown as { hadRecentInput: boolean }).hadRecentInput)
            moved.sum += (entry as unknown as { value: number }).value;
      }).observe({ type: "layout-shift", buffered: true });
    });
    await page.goto(where);
    await page.waitForResponse(/products\/stock/);
    await page.waitForTimeout(1_000);
    const sum = await page.evaluate(() => (window as unknown as { moved: { sum: number } }).moved.sum);
    expect(sum).toBeLessThanOrEqual(0.02);
  });
}
