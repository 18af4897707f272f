import type { Page } from "@playwright/test";
import { goodsNamed, line, orderButton, putInFor } from "./cart-goods";
import { atSheet, newShopper, title } from "./checkout-scene";
import { expect, logInAs, test } from "./fixtures";
import { watchShifts } from "./layout-shift";
import { call, newMember } from "./program";
import { placeOrder } from "./shopping";

const mostShift = 0.02;

/** Everything the shop is asked takes its time; what the browser has already does not. */
const slowly = (page: Page, ms = 600) =>
  page.route("**/*", async (route) => {
    const isFile = /\/_next\/static\/|\/art\//.test(route.request().url());
    if (!isFile) await new Promise((resolve) => setTimeout(resolve, ms));
    await route.fallback();
  });

const posted = (page: Page, path: RegExp) => {
  const seen: string[] = [];
  page.on("request", (request) => {
    const { pathname } = new URL(request.url());
    if (request.method() === "POST" && path.test(pathname)) seen.push(pathname);
  });
  return seen;
};

test("cart: a change shows at once, the order button is busy and makes one sheet, and nothing jumps", async ({
  page,
}) => {
  const shopper = await newShopper();
  const goods = await goodsNamed("고흥 유자청");
  await putInFor(shopper.token, goods, 1);
  const shifted = await watchShifts(page);
  await logInAs(page, shopper, "/cart");
  await expect(line(page, goods)).toBeVisible();
  await slowly(page);
  await page.getByRole("button", { name: "수량 늘리기" }).click();
  await expect(line(page, goods).getByRole("textbox", { name: "수량" })).toHaveValue("2", { timeout: 400 });
  await expect(orderButton(page)).toBeEnabled();
  expect(await shifted()).toBeLessThan(mostShift);
  const sent = posted(page, /^\/cart$/);
  await expect(page.getByRole("link", { name: "장바구니, 1가지 담겨 있어요" })).toBeVisible();
  sent.length = 0;
  await orderButton(page).dblclick();
  await expect(page.getByRole("main").locator("button[aria-busy=true]")).toBeDisabled();
  await expect(title(page)).toHaveText("주문서");
  await expect(page.getByRole("timer")).toHaveText(/남음/);
  expect(sent).toHaveLength(1);
  expect(await shifted()).toBeLessThan(mostShift);
});

test("order sheet: it has its size before it is there, and a change that is under way does not move it", async ({
  page,
}) => {
  const { sheetId, token } = await atSheet(page, 2);
  const shifted = await watchShifts(page);
  await slowly(page);
  await page.goto(`/checkout/${sheetId}`);
  await expect(page.getByRole("timer")).toHaveText(/남음/);
  await page.getByRole("radio", { name: "가상계좌", exact: true }).check({ force: true });
  await expect
    .poll(async () => (await call("GET", `/order-sheets/${sheetId}`, { token })).data.method)
    .toBe("VIRTUAL_ACCOUNT");
  expect(await shifted()).toBeLessThan(mostShift);
  await page.getByRole("button", { name: "배송지 바꾸기" }).click();
  await page.getByLabel("상세 주소").fill("3층");
  await page.getByRole("button", { name: "배송지 저장" }).dblclick();
  await expect(page.getByRole("main").locator("button[aria-busy=true]")).toBeDisabled();
  await expect(page.getByText("배송지를 저장했어요.")).toBeVisible();
});

test("orders: the list and the order arrive whole, and an order is cancelled once", async ({ page }) => {
  const member = await newMember();
  const number = await placeOrder(member);
  await logInAs(page, member, "/account");
  const shifted = await watchShifts(page);
  await slowly(page);
  await page.goto("/orders");
  await expect(page.getByText(number)).toBeVisible();
  expect(await shifted()).toBeLessThan(mostShift);
  await page.getByRole("link", { name: "주문 취소" }).click();
  const dialog = page.getByRole("dialog");
  const sent = posted(page, /^\/orders\//);
  await expect(page.locator("dialog:modal")).toBeVisible();
  await dialog.getByRole("button", { name: "주문 취소하기" }).dblclick();
  await expect(dialog.locator("button[aria-busy=true]")).toBeDisabled();
  await expect(page.getByRole("status").filter({ hasText: "주문을 취소했어요" })).toBeFocused();
  expect(sent).toHaveLength(1);
  await expect(page).toHaveURL(`/orders/${number}`);
  expect(await shifted()).toBeLessThan(mostShift);
  const { data } = await call("GET", `/orders/${number}`, { token: member.token });
  expect(data.status).toBe("CANCELED");
});
