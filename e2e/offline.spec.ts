import type { Page } from "@playwright/test";
import { agree, atSheet, latestOrder, payButton, payInWindow, title } from "./checkout-scene";
import { axe, expect, logInAs, test } from "./fixtures";
import { newMember, somethingInStock } from "./program";
import { payOrder, placeOrder } from "./shopping";

test.use({ expectedProblems: [/ERR_INTERNET_DISCONNECTED|ERR_FAILED|ERR_NETWORK/] });

const lost = (page: Page) => page.getByText("인터넷 연결이 끊겼어요. 다시 연결되면 이어서 보여 드려요.");
const held = (page: Page) => page.getByText("연결되면 다시 눌러 주세요.");

test("every page says that there is no connection, and stops saying so by itself", async ({
  page,
  context,
}) => {
  const member = await newMember();
  const number = await placeOrder(member);
  const { productId } = await somethingInStock();
  await logInAs(page, member, "/");
  const places = [
    "/",
    "/products",
    `/products/${productId}`,
    "/coupons",
    "/cart",
    "/orders",
    `/orders/${number}`,
  ];
  for (const place of [...places, "/wallet", "/notifications", "/account", `/checkout/pay/${number}`]) {
    await page.goto(place);
    await expect(title(page)).toBeAttached();
    await context.setOffline(true);
    await expect(lost(page), place).toBeVisible();
    await context.setOffline(false);
    await expect(lost(page), place).toBeHidden();
  }
});

test("what is pressed without a connection is held back, nothing typed is lost, and it works once there is one", async ({
  page,
  context,
}) => {
  await logInAs(page, await newMember(), "/account");
  await context.setOffline(true);
  await page.getByLabel("휴대폰 번호").fill("01012345678");
  await page.getByRole("button", { name: "저장", exact: true }).click();
  await expect(held(page)).toBeVisible();
  await page.getByRole("link", { name: /주문 내역/ }).click();
  await expect(page).toHaveURL("/account");
  await axe(page);
  await context.setOffline(false);
  await expect(held(page)).toBeHidden();
  await expect(page.getByLabel("휴대폰 번호")).toHaveValue("01012345678");
  await page.getByRole("button", { name: "저장", exact: true }).click();
  await expect(page.getByRole("status").filter({ hasText: "저장했어요" })).toBeVisible();
});

test("a sheet outlives a lost connection: nothing is ordered meanwhile, and it is paid afterwards", async ({
  page,
  context,
  isMobile,
}) => {
  const { token } = await atSheet(page);
  await agree(page);
  await context.setOffline(true);
  await payButton(page).click();
  await expect(held(page)).toBeVisible();
  await page.getByRole("radio", { name: "계좌이체", exact: true }).check({ force: true });
  await context.setOffline(false);
  await expect(held(page)).toBeHidden();
  await payButton(page).click();
  await payInWindow(page, isMobile);
  await expect(title(page)).toHaveText("결제를 마쳤어요");
  expect((await latestOrder(token)).payment.method).toBe("TRANSFER");
});

test("an order that moved while there was no connection is shown as it is once there is one", async ({
  page,
  context,
}) => {
  const member = await newMember();
  const number = await placeOrder(member);
  await logInAs(page, member, `/orders/${number}`);
  await expect(page.locator("main header")).toContainText("주문접수");
  await context.setOffline(true);
  await expect(lost(page)).toBeVisible();
  await payOrder(member, number);
  await context.setOffline(false);
  await expect(page.locator("main header")).toContainText("결제완료");
});
