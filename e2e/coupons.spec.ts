import type { APIRequestContext, Page } from "@playwright/test";
import { axe, expect, test } from "./fixtures";
import { runningShop } from "./running-shop";

type Given = { name?: string; quantity?: number; opensInMs?: number; endsInMs?: number };
type Coupon = { id: string; name: string };

const uniqueName = () => `이야기 쿠폰 ${Date.now().toString(36)}${Math.random().toString(36).slice(2, 6)}`;

async function tokenOf(request: APIRequestContext, role: "admin" | "seller"): Promise<string> {
  const answer = await request.post("/api/v1/auth/token", { data: runningShop().accounts[role] });
  return (await answer.json()).data.accessToken;
}

/** As an admin makes it: open since a minute, unless told otherwise. */
async function makeCoupon(request: APIRequestContext, given: Given = {}): Promise<Coupon> {
  const { name = uniqueName(), quantity = 100, opensInMs = -60_000, endsInMs = 600_000 } = given;
  const answer = await request.post("/api/v1/admin/coupons", {
    headers: { authorization: `Bearer ${await tokenOf(request, "admin")}` },
    data: {
      name,
      description: "이야기 속의 쿠폰이에요.",
      kind: "PERCENT",
      value: 15,
      cap: 20_000,
      minimum: 50_000,
      quantity,
      issueStartsAt: new Date(Date.now() + opensInMs).toISOString(),
      issueEndsAt: new Date(Date.now() + endsInMs).toISOString(),
      validDays: 2,
    },
  });
  expect(answer.status()).toBe(201);
  return { id: (await answer.json()).data.id, name };
}

async function claimByApi(request: APIRequestContext, { id }: Coupon): Promise<void> {
  const headers = { authorization: `Bearer ${await tokenOf(request, "seller")}` };
  const answer = await request.post(`/api/v1/coupons/${id}/claims`, { headers });
  expect(answer.status()).toBe(201);
}

const ticket = (page: Page, { name }: Coupon) => page.getByRole("article").filter({ hasText: name });

test("a coupon says what it is worth, is had by one press, and is among one's own", async ({
  page,
  request,
  logIn,
}) => {
  const coupon = await makeCoupon(request);
  await logIn("shopper", "/coupons");
  const offered = ticket(page, coupon);
  await expect(offered).toContainText("15%");
  await expect(offered).toContainText("50,000원 이상 담으면");
  await expect(offered).toContainText("최대 20,000원");
  await expect(offered).toContainText("남은 수량 100장");
  await offered.getByRole("button", { name: `${coupon.name} 쿠폰 받기` }).click();
  const note = offered.getByRole("status").filter({ hasText: "1번째로 받았어요" });
  await expect(note).toBeFocused();
  await expect(offered).toContainText("남은 수량 99장");
  await offered.getByRole("link", { name: "내 쿠폰 보기" }).click();
  await expect(page).toHaveURL("/coupons/mine");
  await expect(ticket(page, coupon)).toContainText("까지 쓸 수 있어요");
  await expect(ticket(page, coupon)).toContainText("곧 끝나요");

  await page.goto("/coupons");
  await expect(ticket(page, coupon)).toContainText("1번째로 받았어요");
  await expect(ticket(page, coupon).getByRole("button")).toHaveCount(0);
});

test("a page left open opens by itself at the shop's time, also on a device whose clock is wrong", async ({
  page,
  request,
  logIn,
}) => {
  await page.clock.install({ time: Date.now() + 3_600_000 });
  await logIn("shopper", "/coupons");
  const coupon = await makeCoupon(request, { opensInMs: 15_000 });
  await page.goto("/coupons");
  const offered = ticket(page, coupon);
  await expect(offered).toContainText("곧 열려요");
  await expect(offered.getByRole("timer")).toContainText("남음");
  await expect(offered.getByRole("button")).toBeDisabled();
  const button = offered.getByRole("button", { name: `${coupon.name} 쿠폰 받기` });
  await expect(button).toBeEnabled({ timeout: 20_000 });
  await button.focus();
  await page.keyboard.press("Enter");
  await expect(offered).toContainText("1번째로 받았어요");
});

test("what others take is seen without reloading, down to the last one", async ({ page, request, logIn }) => {
  const coupon = await makeCoupon(request, { quantity: 1 });
  await logIn("shopper", "/coupons");
  const offered = ticket(page, coupon);
  await expect(offered).toContainText("남은 수량 1장");
  await claimByApi(request, coupon);
  await expect(offered).toContainText("남은 수량 0장");
  await expect(offered.getByRole("button", { name: "모두 나갔어요" })).toBeDisabled();
});

test.describe("when the page cannot ask the shop", () => {
  test.use({ expectedProblems: [/net::ERR_FAILED/] });

  test("who comes too late between two looks is told so", async ({ page, request, logIn }) => {
    const coupon = await makeCoupon(request, { quantity: 1 });
    await logIn("shopper", "/coupons");
    const offered = ticket(page, coupon);
    await expect(offered).toContainText("남은 수량 1장");
    await page.route("**/api/v1/coupons?*", (route) => route.abort());
    await claimByApi(request, coupon);
    await offered.getByRole("button", { name: `${coupon.name} 쿠폰 받기` }).click();
    await expect(offered.getByRole("alert")).toContainText("모두 나갔어요");
  });
});

test("a guest sees everything and is led to log in and back", async ({ page, request }) => {
  const coupon = await makeCoupon(request);
  await page.goto("/coupons");
  await ticket(page, coupon).getByRole("link", { name: "로그인하고 받기" }).click();
  await expect(page).toHaveURL("/log-in?next=%2Fcoupons");
  await page.goto("/coupons/mine");
  await expect(page).toHaveURL("/log-in?next=%2Fcoupons%2Fmine");
  await page.goto("/");
  await page.getByRole("navigation", { name: "둘러보기" }).getByRole("link", { name: "쿠폰" }).click();
  await expect(page).toHaveURL("/coupons");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a coupon is claimed by a plain form, which says what came of it", async ({
    page,
    request,
    logIn,
  }) => {
    const coupon = await makeCoupon(request);
    await logIn("shopper", "/coupons");
    await ticket(page, coupon)
      .getByRole("button", { name: `${coupon.name} 쿠폰 받기` })
      .click();
    await expect(page.getByRole("status").filter({ hasText: "쿠폰을 받았어요" })).toBeVisible();
    await expect(ticket(page, coupon)).toContainText("1번째로 받았어요");
    await page.goto("/coupons/mine");
    await expect(ticket(page, coupon)).toBeVisible();
  });
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`the coupon pages have no barrier (${colorScheme})`, async ({ page, request, logIn }) => {
    await page.emulateMedia({ colorScheme });
    const coupon = await makeCoupon(request);
    await makeCoupon(request, { opensInMs: 60_000 });
    await logIn("shopper", "/coupons");
    await ticket(page, coupon).getByRole("button").click();
    await expect(ticket(page, coupon)).toContainText("받았어요");
    await axe(page);
    await page.goto("/coupons/mine");
    await axe(page);
  });
}

for (const width of [320, 390, 768, 1280]) {
  test(`no coupon page scrolls sideways at ${width} px`, async ({ page, request, logIn }) => {
    await makeCoupon(request);
    await page.setViewportSize({ width, height: 800 });
    await logIn("shopper", "/coupons");
    for (const path of ["/coupons", "/coupons/mine"]) {
      await page.goto(path);
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(beyond, path).toBeLessThanOrEqual(0);
      expect(await page.evaluate(() => scrollY), `${path} begins at its top`).toBe(0);
    }
  });
}
