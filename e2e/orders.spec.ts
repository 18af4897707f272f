import type { Page } from "@playwright/test";
import { axe, expect, logInAs, test } from "./fixtures";
import { call, newMember, toss } from "./program";
import { payOrder, placeOrder } from "./shopping";

const head = (page: Page) => page.locator("main header");
const cards = (page: Page) => page.getByRole("article");

test("one's orders are found by state, period, number and name, and each says what can be done", async ({
  page,
}) => {
  const member = await newMember();
  const [waiting, paid] = [await placeOrder(member), await placeOrder(member, 2)];
  await payOrder(member, paid);
  await logInAs(page, member, "/orders");
  await expect(cards(page)).toHaveCount(2);
  const first = cards(page).first();
  await expect(first).toContainText("결제완료");
  await expect(first).toContainText(/[\d,]+원/);
  const other = cards(page).filter({ hasText: waiting });
  await expect(other.getByRole("link", { name: "결제하기" })).toHaveAttribute(
    "href",
    `/checkout/pay/${waiting}`,
  );

  await page.getByRole("navigation", { name: "주문 상태" }).getByRole("link", { name: "결제대기" }).click();
  await expect(page).toHaveURL("/orders?group=unpaid");
  await expect(cards(page)).toHaveCount(1);
  await expect(cards(page)).toContainText(waiting);
  await page.getByRole("navigation", { name: "주문 상태" }).getByRole("link", { name: "결제완료" }).click();
  await expect(cards(page)).toHaveCount(1);
  await expect(cards(page)).toContainText(paid);
  await page.getByRole("navigation", { name: "주문 상태" }).getByRole("link", { name: "배송중" }).click();
  await expect(page.getByText("지금은 이 상태인 주문이 없어요.")).toBeVisible();

  await page.goto("/orders");
  await page.getByLabel("주문번호나 상품 이름").fill(paid);
  await page.getByLabel("기간").selectOption("1m");
  await page.getByRole("button", { name: "찾기" }).click();
  await expect(cards(page)).toHaveCount(1);
  await expect(cards(page)).toContainText(paid);

  await page.getByLabel("주문번호나 상품 이름").fill("이런 물건은 없어요");
  await page.getByRole("button", { name: "찾기" }).click();
  await expect(page.getByRole("heading", { name: "조건에 맞는 주문이 없어요" })).toBeVisible();
  await page.getByRole("link", { name: "전체 주문 보기" }).click();
  await expect(cards(page)).toHaveCount(2);
});

test("who has ordered nothing is shown a way on", async ({ page }) => {
  await logInAs(page, await newMember(), "/orders");
  await expect(page.getByRole("heading", { name: "아직 주문한 상품이 없어요" })).toBeVisible();
  await expect(page.getByRole("link", { name: "상품 둘러보기" })).toBeVisible();
});

test("coming back from an order finds the list where it was left", async ({ page }) => {
  const member = await newMember();
  for (let count = 0; count < 13; count += 1) await placeOrder(member);
  await logInAs(page, member, "/orders");
  await expect(cards(page)).toHaveCount(10);
  await page.getByRole("link", { name: "더 보기" }).click();
  await expect(cards(page)).toHaveCount(13);
  const left = cards(page).nth(11);
  const link = left.getByRole("heading").getByRole("link");
  const number = (await link.getAttribute("href"))?.split("/").at(-1) ?? "";
  await link.click();
  await expect(page).toHaveURL(`/orders/${number}`);
  await page.goBack();
  await expect(cards(page)).toHaveCount(13);
  await expect(cards(page).nth(11)).toBeInViewport();
});

test.describe("a list that was left open", () => {
  test.use({ expectedProblems: [/ERR_INTERNET_DISCONNECTED/] });

  test("is as it stands by now, and stays where there is no connection", async ({ page, context }) => {
    const member = await newMember();
    const number = await placeOrder(member);
    await logInAs(page, member, "/orders");
    const comeBack = () => page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
    await expect(page.getByRole("link", { name: "주문 취소" })).toBeVisible();
    await context.setOffline(true);
    const asked = page.waitForEvent("requestfailed", (request) => request.url().endsWith("/api/health"));
    await comeBack();
    await asked;
    await context.setOffline(false);
    await call("POST", `/orders/${number}/cancel`, { token: member.token, body: {} });
    await expect(cards(page)).not.toContainText("주문취소");
    await comeBack();
    await expect(cards(page)).toContainText("주문취소");
  });
});

test("an order shows what it is made of, and turns paid by the deposit's webhook without reloading", async ({
  page,
}) => {
  const member = await newMember();
  const number = await placeOrder(member, 2);
  const paying = await payOrder(member, number, "VIRTUAL_ACCOUNT", { validHours: 24 });
  await logInAs(page, member, `/orders/${number}`);
  await expect(page).toHaveTitle(new RegExp(number));
  const main = page.getByRole("main");
  await expect(main.getByRole("heading", { name: "이 계좌로 입금해 주세요" })).toBeVisible();
  await expect(main).toContainText(paying.data.account.accountNumber);
  await expect(main.getByRole("timer")).toContainText("남음");
  await expect(main).toContainText("이이야기");
  await expect(main).toContainText("010-2345-6789");
  await expect(main.getByRole("link", { name: /결제하기/ })).toHaveCount(0);
  await page.evaluate(() => Object.assign(window, { isSamePage: true }));

  await toss("deposit", { orderId: paying.orderId });
  const step = main.locator("[aria-current=step]");
  await expect(step).toContainText("결제가 완료됐어요", { timeout: 5_000 });
  await expect(step).toContainText("자동 처리");
  await expect(head(page)).toContainText("결제완료");
  await expect(page.getByRole("status").filter({ hasText: "주문 상태가 결제완료" })).toHaveCount(1);
  await expect(main.getByRole("heading", { name: "이 계좌로 입금해 주세요" })).toHaveCount(0);
  await expect(main.getByText("주문 취소")).toHaveCount(0);
  expect(await page.evaluate(() => "isSamePage" in window)).toBe(true);
});

test("a payment that was declined says why, and can be tried again", async ({ page }) => {
  const member = await newMember();
  const number = await placeOrder(member);
  await payOrder(member, number, "CARD", { outcome: { declineCode: "REJECT_CARD_PAYMENT" } });
  await logInAs(page, member, `/orders/${number}`);
  await expect(head(page)).toContainText("결제실패");
  await expect(page.getByRole("main")).toContainText(/한도|승인|거절/);
  await expect(page.getByRole("link", { name: "다시 결제하기" })).toHaveAttribute(
    "href",
    `/checkout/pay/${number}`,
  );
});

test("an order is cancelled after asking once more; the dialog takes the focus and gives it back", async ({
  page,
}) => {
  const member = await newMember();
  const number = await placeOrder(member);
  await logInAs(page, member, `/orders/${number}`);
  const button = page.getByRole("link", { name: "주문 취소" });
  await button.focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "이 주문을 취소할까요?" });
  await expect(dialog).toBeVisible();
  expect(await dialog.evaluate((box) => box.contains(document.activeElement))).toBe(true);
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(button).toBeFocused();

  await page.goto("/orders");
  await page.getByRole("link", { name: "주문 취소" }).click();
  await expect.poll(() => dialog.evaluate((box) => box.matches(":modal"))).toBe(true);
  await page.keyboard.press("Escape");
  await expect(button).toBeFocused();
  await button.click();
  await dialog.getByRole("button", { name: "주문 취소하기" }).click();
  await expect(page.getByRole("status").filter({ hasText: "주문을 취소했어요" })).toBeFocused();
  await expect(head(page)).toContainText("주문취소");
  await expect(page.getByRole("link", { name: "주문 취소" })).toHaveCount(0);
  await expect(page).toHaveURL(`/orders/${number}`);
  await page.reload();
  await expect(head(page)).toContainText("주문취소");
  await expect(page.getByText("주문을 취소했어요")).toHaveCount(0);
});

test("a window that was closed leaves no account behind, and a cancelled order no failed payment", async ({
  page,
}) => {
  const member = await newMember();
  const number = await placeOrder(member);
  const body = { orderNumber: number, method: "VIRTUAL_ACCOUNT" };
  await call("POST", "/payments", { token: member.token, key: number, body });
  await logInAs(page, member, `/orders/${number}`);
  const payment = page.getByRole("region", { name: "결제", exact: true });
  await expect(payment).toContainText("아직 계좌를 받지 않았어요");
  await call("POST", `/orders/${number}/cancel`, { token: member.token, body: {} });
  await expect(payment).toContainText("주문을 취소해서 결제도 닫혔어요", { timeout: 5_000 });
  await expect(payment).toContainText("결제하지 않음");
  await expect(payment).not.toContainText("결제실패");
});

test.describe("when the page cannot follow the order", () => {
  test.use({ expectedProblems: [/net::ERR_FAILED/] });

  test("what was paid meanwhile is not cancelled, and the page says so", async ({ page }) => {
    const member = await newMember();
    const number = await placeOrder(member);
    await page.route("**/api/v1/orders/**", (route) => route.abort());
    await logInAs(page, member, `/orders/${number}?cancel=1`);
    const dialog = page.getByRole("dialog");
    await expect(dialog).toBeVisible();
    await payOrder(member, number);
    await dialog.getByRole("button", { name: "주문 취소하기" }).click();
    await expect(page.getByRole("main").getByRole("alert")).toContainText("할 수 없");
  });
});

test.describe("what is somebody else's", () => {
  test.use({ expectedProblems: [/status of 404/] });

  test("is not there, like what never was", async ({ page }) => {
    const number = await placeOrder(await newMember());
    await logInAs(page, await newMember(), "/orders");
    for (const path of [`/orders/${number}`, "/orders/20261120-ABCDEFGH", "/orders/nothing"]) {
      const answer = await page.goto(path);
      expect(answer?.status(), path).toBe(404);
      await expect(page.getByRole("heading", { name: "주문을 찾을 수 없어요" })).toBeVisible();
    }
  });
});

test("a guest is led to log in, and to the order", async ({ page }) => {
  const member = await newMember();
  const number = await placeOrder(member);
  await page.goto(`/orders/${number}`);
  await expect(page).toHaveURL(`/log-in?next=${encodeURIComponent(`/orders/${number}`)}`);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("orders are listed, more of them, read and cancelled", async ({ page }) => {
    const member = await newMember();
    for (let count = 0; count < 12; count += 1) await placeOrder(member);
    await logInAs(page, member, "/orders");
    await page.getByRole("link", { name: "더 보기" }).click();
    await expect(cards(page)).toHaveCount(12);
    await expect(cards(page).nth(10)).toBeInViewport();
    await cards(page).nth(10).getByRole("link", { name: "주문 취소" }).click();
    await expect(page.getByRole("heading", { name: "이 주문을 취소할까요?" })).toBeVisible();
    await expect(page.getByText("주문했어요")).toBeVisible();
    await page.getByRole("button", { name: "주문 취소하기" }).click();
    await expect(page.getByRole("status").filter({ hasText: "주문을 취소했어요" })).toBeVisible();
    const number = new URL(page.url()).pathname.split("/").at(-1);
    expect((await call("GET", `/orders/${number}`, { token: member.token })).data.status).toBe("CANCELED");
  });
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`the order pages have no barrier (${colorScheme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    const member = await newMember();
    await logInAs(page, member, "/orders");
    await axe(page);
    const [waiting, paid] = [await placeOrder(member, 2), await placeOrder(member)];
    await payOrder(member, waiting, "VIRTUAL_ACCOUNT", { validHours: 24 });
    await payOrder(member, paid);
    await placeOrder(member);
    await page.goto("/orders");
    await axe(page);
    for (const path of [
      `/orders/${waiting}`,
      `/orders/${paid}`,
      `/orders/${waiting}?cancel=1`,
      `/orders/${paid}/receipt`,
    ]) {
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await axe(page);
    }
  });
}

for (const width of [320, 390, 768, 1280]) {
  test(`no order page scrolls sideways at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    const member = await newMember();
    const number = await placeOrder(member);
    await payOrder(member, number, "VIRTUAL_ACCOUNT", { validHours: 24 });
    await logInAs(page, member, "/orders");
    for (const path of ["/orders", `/orders/${number}`]) {
      await page.goto(path);
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(beyond, path).toBeLessThanOrEqual(0);
    }
  });
}
