import type { BrowserContext, Page } from "@playwright/test";
import pg from "pg";
import { newShopper, openSheet } from "./checkout-scene";
import { expect, logInAs, test } from "./fixtures";
import { call, type Member, somethingInStock } from "./program";
import { runningShop } from "./running-shop";
import { chargeBalance, payOrder, placeOrder } from "./shopping";

/** Somebody with something on every page that is theirs. */
async function somebody(): Promise<Member & { number: string; sheet: string }> {
  const shopper = await newShopper();
  const { token } = shopper;
  await chargeBalance(shopper, 7_700);
  const number = await placeOrder(shopper);
  await payOrder(shopper, number);
  const { variantId } = await somethingInStock();
  await call("POST", "/cart/items", { token, body: { variantId, quantity: 1 } });
  return { ...shopper, number, sheet: `/checkout/${await openSheet(token)}` };
}

async function logOutIn(context: BrowserContext): Promise<void> {
  const tab = await context.newPage();
  await tab.goto("/account");
  await tab.getByRole("button", { name: "로그아웃" }).click();
  await tab.waitForURL("/");
  await tab.close();
}

async function logIn(page: Page, { email, password }: Member): Promise<void> {
  await page.getByLabel("이메일").fill(email);
  await page.getByLabel("비밀번호").fill(password);
  await page.getByRole("button", { name: "로그인", exact: true }).click();
}

async function suspend({ email }: Member): Promise<void> {
  const shop = new pg.Client({ connectionString: runningShop().databaseUrl });
  await shop.connect();
  try {
    const { rowCount } = await shop.query("UPDATE users SET status = 'SUSPENDED' WHERE email = $1", [email]);
    expect(rowCount).toBe(1);
  } finally {
    await shop.end();
  }
}

/** How often the page itself was asked for from now on. */
function countLoads(page: Page): () => number {
  let loads = 0;
  page.on("request", (request) => {
    if (request.isNavigationRequest() && request.frame() === page.mainFrame()) loads += 1;
  });
  return () => loads;
}

/** What opens again when the connection comes back is refused, as it is when the shop ends a stream. */
const askAgain = (page: Page) => page.evaluate(() => dispatchEvent(new Event("online")));

async function expectNoLogIn(context: BrowserContext): Promise<void> {
  const names = (await context.cookies()).map(({ name }) => name);
  expect(names.filter((name) => name === "member" || name.endsWith("session-token"))).toEqual([]);
}

test.use({ expectedProblems: [/status of 401/] });

test("a log-out in another tab leads every page left open through the log-in, back to where it was", async ({
  page,
  context,
}) => {
  const shopper = await somebody();
  await logInAs(page, shopper, "/orders");
  const own = [
    "/orders",
    `/orders/${shopper.number}`,
    "/wallet",
    "/notifications",
    "/account",
    shopper.sheet,
  ];
  for (const place of own) {
    await page.goto(place);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await logOutIn(context);
    await expect(page).toHaveURL(`/log-in?next=${encodeURIComponent(place)}`);
    await logIn(page, shopper);
    await expect(page).toHaveURL(place);
  }
});

test("a cart left open shows a guest's cart after the log-out, and the way back to one's own", async ({
  page,
  context,
}) => {
  const shopper = await somebody();
  await logInAs(page, shopper, "/cart");
  await expect(page.getByRole("main").getByRole("article")).toHaveCount(1);
  await logOutIn(context);
  await expect(page.getByRole("heading", { name: "장바구니가 비어 있어요" })).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: "로그인하기" }).click();
  await logIn(page, shopper);
  await expect(page).toHaveURL("/cart");
  await expect(page.getByRole("main").getByRole("article")).toHaveCount(1);
});

test.describe("when somebody else logs in", () => {
  test.use({ expectedProblems: [/status of (401|404)/] });

  test("no page left open shows them what was the first one's", async ({ page, context, browser }) => {
    const [first, second] = [await somebody(), await newShopper()];
    await logInAs(page, first, `/orders/${first.number}`);
    const wallet = await context.newPage();
    await wallet.goto("/wallet");
    await expect(wallet.getByRole("main")).toContainText("7,700원");
    const elsewhere = await browser.newContext({ locale: "ko-KR" });
    const other = await elsewhere.newPage();
    await logInAs(other, second, "/account");
    await context.addCookies(await elsewhere.cookies());
    await elsewhere.close();
    // Whoever comes back to a page looks at it first.
    for (const tab of [page, wallet]) await tab.evaluate(() => dispatchEvent(new Event("focus")));
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("주문을 찾을 수 없어요");
    await expect(wallet.getByRole("heading", { name: "아직 오간 잔액이 없어요" })).toBeVisible();
    await expect(wallet.getByRole("main")).not.toContainText("7,700원");
  });
});

test("after the log-out the back button shows nothing that was personal", async ({ page }) => {
  const shopper = await somebody();
  await logInAs(page, shopper, `/orders/${shopper.number}`);
  await page.goto("/account");
  await page.getByRole("button", { name: "로그아웃" }).click();
  await page.waitForURL("/");
  await page.goBack();
  await expect(page).toHaveURL("/log-in?next=%2Faccount");
  await page.goBack();
  await expect(page).toHaveURL(`/log-in?next=${encodeURIComponent(`/orders/${shopper.number}`)}`);
  await expect(page.locator("body")).not.toContainText("예시로 7");
});

test.describe("who is suspended", () => {
  test("with the cart open becomes a guest, and goes round in no circles", async ({ page, context }) => {
    const shopper = await somebody();
    await logInAs(page, shopper, "/cart");
    await expect(page.getByRole("main").getByRole("article")).toHaveCount(1);
    await suspend(shopper);
    const loads = countLoads(page);
    await askAgain(page);
    await expect(page.getByRole("heading", { name: "장바구니가 비어 있어요" })).toBeVisible();
    await page.waitForLoadState("networkidle");
    expect(loads()).toBe(1);
    await expectNoLogIn(context);
  });

  for (const place of ["/cart", "/coupons"]) {
    test(`and comes to ${place} later is a guest there`, async ({ page, context }) => {
      const shopper = await newShopper();
      await logInAs(page, shopper, "/");
      await suspend(shopper);
      const loads = countLoads(page);
      await page.goto(place);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await page.waitForLoadState("networkidle");
      expect(loads()).toBe(1);
      await expect(page.getByRole("link", { name: /^알림/ })).toBeHidden();
      await expectNoLogIn(context);
    });
  }

  test("with a page open that is theirs alone ends at the log-in, and stays there", async ({
    page,
    context,
  }) => {
    const shopper = await newShopper();
    await logInAs(page, shopper, "/wallet");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await suspend(shopper);
    await askAgain(page);
    await expect(page).toHaveURL("/log-in?next=%2Fwallet");
    await page.reload();
    await expect(page.getByLabel("이메일")).toBeVisible();
    await expect(page).toHaveURL("/log-in?next=%2Fwallet");
    await expectNoLogIn(context);
  });
});

test("a kept page that tells the browser who it is, is kept by nobody on the way", async ({
  page,
  context,
}) => {
  await logInAs(page, await newShopper(), "/");
  await context.clearCookies({ name: "member" });
  const told = await page.goto("/");
  expect(await told?.headerValue("set-cookie")).toContain("member=");
  expect(await told?.headerValue("cache-control")).toBe("private, no-store");
  await expect(page.getByRole("link", { name: /^알림/ })).toBeVisible();
  const kept = await page.goto("/");
  expect(await kept?.headerValue("set-cookie")).toBeNull();
});

test("where the browser may keep nothing every page is shown all the same", async ({ page, context }) => {
  await context.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get: () => {
        throw new DOMException("The user has blocked this.", "SecurityError");
      },
    });
  });
  for (const place of ["/", "/products", "/cart", "/coupons"]) {
    await page.goto(place);
    await page.waitForLoadState("networkidle");
    await expect(page.getByRole("banner")).toBeVisible();
    await expect(page.getByRole("main")).toBeVisible();
  }
  await page.getByLabel("화면 밝기").selectOption("dark");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});
