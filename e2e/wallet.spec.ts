import type { Page } from "@playwright/test";
import { axe, expect, logInAs, test } from "./fixtures";
import { call, newMember, toss } from "./program";
import { runningShop } from "./running-shop";
import { chargeBalance, payOrder, placeOrder } from "./shopping";

const bell = (page: Page) => page.getByRole("link", { name: /^알림/ });
const window = (page: Page, isMobile: boolean) =>
  isMobile ? page : page.frameLocator('iframe[title="토스페이먼츠 결제창"]');

test("the balance is charged through the payment window, and the ledger tells it", async ({
  page,
  isMobile,
}) => {
  const member = await newMember();
  await logInAs(page, member, "/wallet");
  await expect(page.getByRole("heading", { name: "아직 오간 잔액이 없어요" })).toBeVisible();
  await page.getByRole("button", { name: "30,000원", exact: true }).click();
  await page.getByRole("button", { name: "30,000원 충전하기" }).click();
  await window(page, isMobile)
    .getByRole("button", { name: /결제하기$/ })
    .click();
  await page.waitForURL(/\/checkout\/success/);
  await expect
    .poll(async () => (await call("GET", "/balance", { token: member.token })).data.balance)
    .toBe(30_000);
  await page.goto("/wallet");
  await expect(page.getByRole("main")).toContainText("+30,000원");
  await expect(bell(page)).toHaveAccessibleName("알림, 안 읽은 알림 1개", { timeout: 15_000 });
  await page.goto("/notifications");
  await expect(page.getByRole("article")).toContainText("30,000원을 충전했어요");
});

test("an account to pay into is expected in the shopper's own name, told in the bell, and so is its deposit", async ({
  page,
  isMobile,
}) => {
  const member = await newMember();
  await logInAs(page, member, "/wallet");
  await page.getByLabel("충전할 금액(원)").fill("5,000");
  await page.getByRole("radio", { name: "가상계좌", exact: true }).check({ force: true });
  await page.getByRole("button", { name: "5,000원 충전하기" }).click();
  await window(page, isMobile)
    .getByRole("button", { name: /결제하기$/ })
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("입금을 기다리고 있어요");
  await expect(page.getByRole("main")).toContainText("프로그램");
  await page.getByRole("link", { name: "내 잔액 보기" }).click();
  const waiting = page.getByRole("region", { name: "입금을 기다리는 충전" });
  await expect(waiting).toContainText("5,000원");
  await expect(waiting.getByRole("button", { name: "계좌번호 복사" })).toBeVisible();
  await expect(waiting.getByRole("timer")).toHaveText(/남음/);
  await axe(page);
  await page.goto("/notifications");
  await expect(page.getByRole("article").first()).toContainText(/5,000원을 .*까지 입금해 주세요/);
  const { payments } = await toss("state?limit=100");
  const { data } = await call("GET", "/notifications", { token: member.token });
  const id = data.items[0].link.split("payment=").at(-1);
  const { orderId } = payments.find((one: { orderId: string }) => one.orderId.includes(id));
  await toss("deposit", { orderId });
  await expect(page.getByRole("article").first()).toContainText("입금을 확인해서 잔액을 충전했어요", {
    timeout: 15_000,
  });
});

test("a charge that is given up in the window can be tried again", async ({ page, isMobile }) => {
  await logInAs(page, await newMember(), "/wallet");
  await page.getByLabel("충전할 금액(원)").fill("12,300");
  await page.getByRole("button", { name: "12,300원 충전하기" }).click();
  await window(page, isMobile).getByRole("button", { name: "결제 취소" }).click();
  await page.waitForURL(/\/checkout\/fail/);
  await page
    .getByRole("main")
    .getByRole("link", { name: /다시|잔액/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/wallet/);
  await expect(page.getByRole("button", { name: "충전하기" })).toBeEnabled();
});

test("an amount that cannot be charged is told beside it, in words", async ({ page }) => {
  await logInAs(page, await newMember(), "/wallet");
  const field = page.getByLabel("충전할 금액(원)");
  for (const [typed, told] of [
    ["", /금액을 숫자로/],
    ["만 원", /금액을 숫자로/],
    ["50", /100원부터 충전할 수 있어요/],
    ["12,345", /100원 단위로 충전할 수 있어요/],
    ["100,000,000", /한 번에 99,999,900원까지/],
    ["9".repeat(25), /한 번에 99,999,900원까지/],
  ] as const) {
    await field.fill(typed);
    await page.getByRole("button", { name: "충전하기", exact: true }).click();
    await expect(field).toHaveAccessibleDescription(told);
    await expect(field).toBeFocused();
  }
});

test("the ledger goes on page by page, names each entry and leads to its order", async ({ page }) => {
  const member = await newMember();
  await chargeBalance(member, 1_000_000);
  for (let count = 0; count < 20; count += 1) await chargeBalance(member, 100);
  const number = await placeOrder(member);
  const opened = await call("POST", "/payments", {
    token: member.token,
    key: number,
    body: { orderNumber: number, method: "BALANCE" },
  });
  expect(opened.status, opened.message).toBe(201);
  await logInAs(page, member, "/wallet");
  const ledger = page.getByRole("region", { name: "잔액 내역" });
  await expect(ledger.getByRole("listitem")).toHaveCount(20);
  await expect(ledger.getByRole("listitem").first()).toContainText("−");
  await page.getByRole("link", { name: "더 지난 내역 보기" }).click();
  await expect(ledger.getByRole("listitem")).toHaveCount(2);
  await expect(ledger).toContainText("+1,000,000원");
  await page.getByRole("link", { name: "처음으로" }).click();
  await ledger.getByRole("link", { name: `주문 ${number}` }).click();
  await expect(page).toHaveURL(`/orders/${number}`);
});

test("money held for an order is explained", async ({ page }) => {
  const member = await newMember();
  await chargeBalance(member, 10_000);
  const { data } = await call("GET", "/products?inStock=1&sort=price-desc&limit=1");
  const product = await call("GET", `/products/${data.items[0].id}`);
  const items = [{ variantId: product.data.variants[0].id, quantity: 1 }];
  const { token } = member;
  const placed = await call("POST", "/orders", { token, body: { items, balanceUse: 4_000 } });
  expect(placed.status, placed.message).toBe(201);
  await payOrder(member, placed.data.number, "VIRTUAL_ACCOUNT", { validHours: 24 });
  await logInAs(page, member, "/wallet");
  await expect(page.getByRole("main")).toContainText("그중 4,000원");
  await expect(page.getByRole("main")).toContainText("6,000원");
});

test("a paid order rings the bell on an open page, is read there, and comes by mail", async ({ page }) => {
  const member = await newMember();
  await logInAs(page, member, "/notifications");
  await expect(page.getByRole("heading", { name: "아직 알림이 없어요" })).toBeVisible();
  await expect(bell(page)).toHaveAccessibleName("알림");
  const number = await placeOrder(member);
  await payOrder(member, number);
  await expect(bell(page)).toHaveAccessibleName("알림, 안 읽은 알림 1개", { timeout: 15_000 });
  const notice = page.getByRole("article").filter({ hasText: "결제가 완료됐어요" });
  await expect(notice).toBeVisible();
  await notice.getByRole("link").click();
  await expect(page).toHaveURL(`/orders/${number}`);
  await expect(bell(page)).toHaveAccessibleName("알림");

  const { mailboxUrl } = runningShop();
  const mails = async () => (await page.request.get(`${mailboxUrl}/?to=${member.email}`)).text();
  await expect.poll(mails, { timeout: 15_000 }).toContain("결제가 완료됐어요");
});

test("a prerendered page has the bell for members only, and asks nothing for guests", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto("/");
  await page.waitForLoadState("networkidle");
  await expect(bell(page)).toHaveCount(0);
  expect(asked.filter((url) => url.includes("/notifications"))).toEqual([]);
  await logInAs(page, await newMember(), "/");
  await expect(bell(page)).toBeVisible();
  await page.goto("/account");
  await page.getByRole("button", { name: "로그아웃" }).click();
  await page.waitForURL("/");
  await expect(bell(page)).toHaveCount(0);
});

test("one's page leads to orders, balance, coupons and notifications, with their counts", async ({
  page,
}) => {
  const member = await newMember();
  await placeOrder(member);
  await chargeBalance(member, 1_500);
  await call("POST", "/notifications/read", { token: member.token, body: { all: true } });
  await logInAs(page, member, "/account");
  const places = page.getByRole("navigation", { name: "내 단골" });
  await expect(places.getByRole("link", { name: /주문 내역/ })).toContainText("1건");
  await expect(places.getByRole("link", { name: /잔액/ })).toContainText("1,500원");
  await expect(places.getByRole("link", { name: /쿠폰/ })).toContainText("0장");
  await expect(places.getByRole("link", { name: /알림/ })).toContainText("모두 읽음");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("balance and notifications are read, and marked by a plain form", async ({ page }) => {
    const member = await newMember();
    await payOrder(member, await placeOrder(member));
    await expect
      .poll(async () => (await call("GET", "/notifications", { token: member.token })).data.unread, {
        timeout: 15_000,
      })
      .toBe(1);
    await logInAs(page, member, "/notifications");
    await page.getByRole("button", { name: "모두 읽음으로 표시" }).click();
    await expect(page.getByRole("status").filter({ hasText: "읽음으로 표시했어요" })).toBeVisible();
    await expect(page.getByRole("button", { name: /읽음/ })).toHaveCount(0);
    await page.goto("/wallet");
    await expect(page.getByText("자바스크립트가 필요해요")).toBeVisible();
  });
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`wallet, notifications and one's page have no barrier (${colorScheme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    const member = await newMember();
    await logInAs(page, member, "/notifications");
    await axe(page);
    await chargeBalance(member, 50_000);
    await payOrder(member, await placeOrder(member));
    await expect(page.getByRole("article")).toHaveCount(1, { timeout: 15_000 });
    await axe(page);
    for (const path of ["/wallet", "/account"]) {
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await axe(page);
    }
  });
}

for (const width of [320, 390, 768, 1280]) {
  test(`neither wallet nor notifications scroll sideways at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    const member = await newMember();
    await chargeBalance(member, 1_000);
    await logInAs(page, member, "/wallet");
    for (const path of ["/wallet", "/notifications", "/account"]) {
      await page.goto(path);
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(beyond, path).toBeLessThanOrEqual(0);
    }
  });
}
