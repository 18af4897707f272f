import type { Browser, Page } from "@playwright/test";
import { awake, latestOrder, newShopper, pay, payInWindow, title } from "./checkout-scene";
import { axe, expect, logInAs, test } from "./fixtures";
import { type Member, newMember } from "./program";
import { book, join, placesOf, type SoldOut, somethingSoldOut, untilOffered } from "./waitlist-scene";

const waitButton = (page: Page) => page.getByRole("button", { name: "재입고 대기하기" });
const buyButton = (page: Page) => page.getByRole("button", { name: "바로 구매" });
const addressOf = ({ productId, variantId }: SoldOut) => `/products/${productId}?variant=${variantId}`;

/** Somebody else at another device. */
async function open(browser: Browser, member: Member, path: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await logInAs(page, member, path);
  return page;
}

test("two wait for what is sold out; whoever is first is called, buys and pays, and the next piece is the other's", async ({
  page,
  browser,
  isMobile,
}) => {
  test.setTimeout(240_000);
  const goods = await somethingSoldOut();
  const [one, two] = [await newShopper(), await newMember()];
  await page.goto(addressOf(goods));
  await expect(page.getByRole("status")).toHaveText(/품절이에요$/);
  await expect(page.getByRole("button", { name: "품절이에요" })).toBeDisabled();
  await waitButton(page).click();
  await expect(page).toHaveURL(/\/log-in\?next=/);
  await page.getByLabel("이메일").fill(one.email);
  await page.getByLabel("비밀번호").fill(one.password);
  await page.getByRole("button", { name: "로그인", exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`/products/${goods.productId}\\?variant=${goods.variantId}`));
  await waitButton(page).click();
  await expect(page.getByText("1개를 기다리고 있어요 · 다음 차례예요")).toBeVisible();
  await expect(page.getByRole("button", { name: "대기 취소" })).toBeFocused();

  const other = await open(browser, two, addressOf(goods));
  await waitButton(other).click();
  await expect(other.getByText("1개를 기다리고 있어요 · 앞에 1명")).toBeVisible();

  await book(goods.variantId, "INBOUND", 1);
  const turn = page.getByRole("region", { name: "내 차례" });
  await expect(turn).toContainText(/차례가 왔어요 · (30:00|29:\d\d) 안에 주문해 주세요/, { timeout: 90_000 });
  await expect(page.getByRole("link", { name: "알림, 안 읽은 알림 1개" })).toBeVisible();
  await expect(other.getByText("1개를 기다리고 있어요 · 다음 차례예요")).toBeVisible();
  await expect(buyButton(other)).toHaveCount(0);

  await page.getByRole("spinbutton", { name: "수량" }).press("Enter");
  await expect(page.getByText("장바구니에 담았어요")).toBeVisible();
  await expect(turn).toBeVisible();
  await buyButton(page).click();
  await expect(title(page)).toHaveText("주문서");
  await awake(page);
  await pay(page);
  await payInWindow(page, isMobile);
  await expect(title(page)).toHaveText("결제를 마쳤어요");
  expect((await latestOrder(one.token)).items[0]?.variantId).toBe(goods.variantId);
  expect(await placesOf(one)).toEqual([]);

  await book(goods.variantId, "INBOUND", 1);
  await expect(other.getByRole("region", { name: "내 차례" })).toBeVisible({ timeout: 90_000 });
  await other.context().close();
});

test("from one's own list an offer is ordered, or passed on to whoever is next", async ({
  page,
  browser,
}) => {
  test.setTimeout(240_000);
  const goods = await somethingSoldOut();
  const [one, two] = [await newMember(), await newMember()];
  await join(one, goods.variantId);
  await join(two, goods.variantId);
  await book(goods.variantId, "INBOUND", 1);
  await untilOffered(one);
  const other = await open(browser, two, addressOf(goods));
  await logInAs(page, one, "/waitlist");
  await expect(page.getByText(/차례가 왔어요 · \d\d:\d\d 안에 주문해 주세요/)).toBeVisible();
  await page
    .getByRole("article")
    .getByRole("button", { name: /주문하기$/ })
    .click();
  await expect(title(page)).toHaveText("주문서");
  await page.goto("/waitlist");
  await page
    .getByRole("article")
    .getByRole("button", { name: /차례 넘기기$/ })
    .click();
  await expect(page.getByText(`‘${goods.name}’ 대기를 취소했어요.`)).toBeVisible();
  await expect(page.getByRole("heading", { name: "기다리는 상품이 없어요" })).toBeVisible();
  await expect(other.getByRole("region", { name: "내 차례" })).toBeVisible({ timeout: 90_000 });
  await other.context().close();
});

test("a choice that is sold out says so among the others, and is waited for by itself", async ({ page }) => {
  const goods = await somethingSoldOut({ withOptions: true });
  const member = await newMember();
  await logInAs(page, member, addressOf(goods));
  await expect(page.getByRole("status").filter({ hasText: "고르신 옵션은 품절이에요" })).toBeVisible();
  await page.getByRole("spinbutton", { name: "수량" }).fill("3");
  await waitButton(page).click();
  await expect(page.getByText("3개를 기다리고 있어요 · 다음 차례예요")).toBeVisible();
  await page.getByRole("button", { name: "대기 취소" }).click();
  await expect(waitButton(page)).toBeVisible();
});

test("nobody puts in more than there is, and it says how many there are", async ({ page }) => {
  const goods = await somethingSoldOut();
  await book(goods.variantId, "INBOUND", 7);
  await page.goto(addressOf(goods));
  const quantity = page.getByRole("spinbutton", { name: "수량" });
  await expect(page.getByRole("status")).toHaveText("재고가 넉넉해요");
  await quantity.fill("120");
  await expect(quantity).toHaveValue("7");
  await expect(page.getByText("최대 7개까지 살 수 있어요")).toBeVisible();
  await page.getByRole("button", { name: "수량 줄이기" }).click();
  await expect(quantity).toHaveValue("6");
  await expect(page.getByText("최대 7개까지 살 수 있어요")).toHaveCount(0);
});

test("one's own queues are told of in the account, and read well in light and dark, on narrow phones as well", async ({
  page,
}) => {
  const [waited, offered] = [await somethingSoldOut(), await somethingSoldOut()];
  const member = await newMember();
  await logInAs(page, member, "/waitlist");
  await expect(page.getByRole("heading", { name: "기다리는 상품이 없어요" })).toBeVisible();
  await axe(page);
  await join(member, offered.variantId);
  await book(offered.variantId, "INBOUND", 1);
  await untilOffered(member);
  await join(member, waited.variantId);
  await page.goto("/account");
  await page.getByRole("link", { name: /재입고 대기\s*2건/ }).click();
  await expect(page.getByRole("article")).toHaveCount(2);
  await expect(page.getByRole("article").first()).toContainText("차례가 왔어요");
  for (const path of ["/waitlist", addressOf(offered), addressOf(waited)]) {
    await page.goto(path);
    await expect(page.getByText(/차례가 왔어요|다음 차례예요/).first()).toBeVisible();
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await axe(page);
    }
    for (const width of [320, 390]) {
      await page.setViewportSize({ width, height: 844 });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wide, `${path} at ${width}`).toBeLessThanOrEqual(0);
    }
  }
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("one joins and leaves by plain forms", async ({ page }) => {
    const goods = await somethingSoldOut({ withOptions: true });
    const member = await newMember();
    await logInAs(page, member, `/products/${goods.productId}`);
    await page.getByLabel("담을 옵션").selectOption(goods.variantId);
    await page.getByRole("button", { name: /재입고 대기하기/ }).click();
    await expect(page).toHaveURL("/waitlist");
    await expect(page.getByText("재입고 대기에 반영했어요.")).toBeVisible();
    const place = page.getByRole("article");
    await expect(place).toContainText("다음 차례예요");
    await place.getByRole("button", { name: /대기 취소/ }).click();
    await expect(page.getByRole("heading", { name: "기다리는 상품이 없어요" })).toBeVisible();
  });
});
