import type { Locator, Page } from "@playwright/test";
import { goodsNamed } from "./cart-goods";
import {
  awake,
  latestOrder,
  newShopper,
  pay,
  payButton,
  payInWindow,
  paymentWindow,
  title,
} from "./checkout-scene";
import { expect, logInAs, test } from "./fixtures";
import { pressAwake } from "./press-awake";
import { call, tokenOf } from "./program";

/** Without options, and there is plenty of it. */
const name = "고흥 유자청";

test("a shopper comes to the front page, finds something, buys it by card, and sees the order turn by itself", async ({
  page,
  isMobile,
  context,
}) => {
  const shopper = await newShopper();
  await logInAs(page, shopper, "/");
  await page.getByLabel("상품 검색").fill(name);
  await page.keyboard.press("Enter");
  await page.getByRole("main").getByRole("link", { name, exact: true }).click();
  await expect(title(page)).toHaveText(name);
  await pressAwake(page.getByRole("button", { name: "장바구니 담기" }));
  await page.getByRole("link", { name: "장바구니 보기" }).click();
  await page.getByRole("button", { name: /주문하기$/ }).click();
  await awake(page);
  await pay(page);
  await paymentWindow(page, isMobile);
  const { number } = await latestOrder(shopper.token);
  const order = await context.newPage();
  await order.goto(`/orders/${number}`);
  const head = order.locator("main header");
  await expect(head).toContainText("결제대기");
  await order.evaluate(() => Object.assign(window, { isSamePage: true }));
  await payInWindow(page, isMobile);
  await expect(title(page)).toHaveText("결제를 마쳤어요");
  await expect(head).toContainText("결제완료", { timeout: 5_000 });
  await expect(order.locator("main [aria-current=step]")).toContainText("결제가 완료됐어요");
  await prepareItems(await tokenOf("admin"), await latestOrder(shopper.token));
  await expect(head).toContainText("배송준비중", { timeout: 5_000 });
  await expect(order.locator("main [aria-current=step]")).toContainText("배송을 준비하고 있어요");
  await expect(order.getByRole("status").filter({ hasText: "배송준비중" })).toBeAttached();
  expect(await order.evaluate(() => "isSamePage" in window)).toBe(true);
  await order.close();
  await page.getByRole("link", { name: "주문 상세 보기" }).click();
  await expect(page.locator("main header")).toContainText("배송준비중");
});

test("what was paid is told with everything one may ask: number, amount, method, address, day and receipts", async ({
  page,
  isMobile,
}) => {
  const shopper = await newShopper();
  const { productId } = await goodsNamed(name);
  await logInAs(page, shopper, `/products/${productId}`);
  await pressAwake(page.getByRole("button", { name: "바로 구매" }));
  await awake(page);
  await pay(page);
  await payInWindow(page, isMobile);
  await expect(title(page)).toHaveText("결제를 마쳤어요");
  const { number, amounts } = await latestOrder(shopper.token);
  const main = page.getByRole("main");
  for (const told of [
    number,
    `${amounts.payable.toLocaleString("ko-KR")}원`,
    "카드",
    "예시로 7",
    "도착 예정",
  ])
    await expect(main).toContainText(told);
  await expect(main.getByRole("link", { name: /결제사 매출전표/ })).toHaveAttribute(
    "href",
    /^http.*\/receipt\//,
  );
  await expect(page).toHaveURL(/\/checkout\/success\?payment=[0-9a-f-]{36}$/);
  const confirmed: string[] = [];
  page.on(
    "request",
    (request) => request.url().endsWith("/payments/confirm") && confirmed.push(request.url()),
  );
  await page.reload();
  await expect(title(page)).toHaveText("결제를 마쳤어요");
  expect(confirmed).toEqual([]);
  await main.getByRole("link", { name: "영수증 보기" }).click();
  await expect(title(page)).toHaveText("영수증");
  await expect(main).toContainText(number);
});

test("the whole way from the front page to the paid order is walked by keyboard alone", async ({
  page,
  isMobile,
}) => {
  const shopper = await newShopper();
  await logInAs(page, shopper, "/");
  await tabTo(page, page.getByLabel("상품 검색"));
  await page.keyboard.type(name);
  await page.keyboard.press("Enter");
  await expect(title(page)).toContainText(name);
  await press(page, page.getByRole("main").getByRole("link", { name, exact: true }));
  await expect(title(page)).toHaveText(name);
  await press(page, page.getByRole("button", { name: "장바구니 담기" }));
  await press(page, page.getByRole("link", { name: "장바구니 보기" }));
  await expect(title(page)).toHaveText("장바구니");
  await press(page, page.getByRole("button", { name: /주문하기$/ }));
  await awake(page);
  await tabTo(page, page.getByLabel("주문 내용을 확인했고, 결제에 동의해요."));
  await page.keyboard.press("Space");
  await press(page, payButton(page));
  const shown = await paymentWindow(page, isMobile);
  await press(page, shown.getByRole("button", { name: /결제하기$/ }));
  await expect(title(page)).toHaveText("결제를 마쳤어요");
  await press(page, page.getByRole("link", { name: "주문 상세 보기" }));
  await expect(page.locator("main header")).toContainText("결제완료");
});

/** What the seller's people do once they have read the order. */
async function prepareItems(
  token: string,
  { number, items }: { number: string; items: { id: string }[] },
): Promise<void> {
  for (const { id } of items) {
    const body = { act: "prepare" };
    const moved = await call("POST", `/admin/orders/${number}/items/${id}/moves`, { token, body });
    expect(moved.data).toMatchObject({ id, status: "PREPARING" });
  }
}

async function press(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press("Enter");
}

/** Presses Tab until it is there, as who cannot point does. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < 150; presses++) {
    if (await target.evaluate((element) => element === element.ownerDocument.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`The keyboard does not get to ${target}.`);
}
