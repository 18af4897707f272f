import { randomUUID } from "node:crypto";
import {
  count,
  goodsNamed,
  leave,
  line,
  logInAs,
  newAccount,
  orderButton,
  productWithSoldOutVariant,
  putIn,
  putInFor,
  won,
} from "./cart-goods";
import { axe, expect, forgetLogIn, test } from "./fixtures";
import { pressAwake } from "./press-awake";
import { call } from "./program";

/** Two of one seller's, without options and below the price of free shipping. */
const citron = "고흥 유자청";
const tea = "약불 호지차 80g";
/** Of another seller. */
const cloth = "대나무 손수건 두 장";

test("a guest puts something in, logs in, and finds it added to what was there; once", async ({ page }) => {
  const [goods, other] = [await goodsNamed(citron), await goodsNamed(cloth)];
  const account = await newAccount();
  await putInFor(account.token, goods, 1);
  await putInFor(account.token, other, 1);
  await page.goto(`/products/${goods.productId}`);
  await page.getByRole("button", { name: "수량 늘리기" }).click();
  await expect(page.getByText(`모두${won(goods.price * 2)}`)).toBeVisible();
  await pressAwake(page.getByRole("button", { name: "장바구니 담기" }));
  await expect(page.getByText("장바구니에 담았어요")).toBeVisible();
  await expect(page.getByRole("link", { name: "장바구니, 1가지 담겨 있어요" })).toBeVisible();
  await page.getByRole("link", { name: "장바구니 보기" }).click();
  await expect(count(page, goods)).toHaveValue("2");
  await orderButton(page).click();
  await expect(page).toHaveURL("/log-in?next=%2Fcart");
  await logInAs(page, account);
  await expect(page).toHaveURL("/cart");
  await expect(count(page, goods)).toHaveValue("3");
  await expect(count(page, other)).toHaveValue("1");
  await expect(page.getByRole("link", { name: "장바구니, 2가지 담겨 있어요" })).toBeVisible();

  await forgetLogIn(page);
  await page.goto("/cart");
  await expect(page.getByRole("heading", { name: "장바구니가 비어 있어요" })).toBeVisible();
  await page.goto("/log-in?next=%2Fcart");
  await logInAs(page, account);
  await expect(count(page, goods)).toHaveValue("3");
});

test("a newcomer keeps the cart when signing up", async ({ page }) => {
  const goods = await goodsNamed(citron);
  await page.goto("/sign-up?next=%2Fcart");
  await putIn(page, goods, 2);
  await page.getByLabel("이름").fill("한이야기");
  await page.getByLabel("이메일").fill(`cart-${randomUUID()}@example.com`);
  await page.getByLabel("비밀번호").fill("조용한-저녁-산책");
  await page.getByRole("button", { name: "가입하고 시작하기" }).click();
  await expect(page).toHaveURL("/cart");
  await expect(count(page, goods)).toHaveValue("2");
  const cookies = await page.context().cookies();
  expect(cookies.map(({ name }) => name)).not.toContain("guest-cart");
});

test("next-auth's own door, through which social log-ins come, brings the cart along as well", async ({
  page,
}) => {
  const goods = await goodsNamed(tea);
  const account = await newAccount();
  await page.goto("/log-in");
  await putIn(page, goods, 2);
  const { csrfToken } = await (await page.request.get("/api/auth/csrf")).json();
  const form = { csrfToken, email: account.email, password: account.password, json: "true" };
  const answer = await page.request.post("/api/auth/callback/credentials", { form });
  expect(answer.ok()).toBe(true);
  const cookies = await page.context().cookies();
  expect(cookies.map(({ name }) => name)).not.toContain("guest-cart");
  const { data } = await call("GET", "/cart", { token: account.token });
  expect(data.groups[0].items).toMatchObject([{ variantId: goods.variantId, quantity: 2 }]);
});

test("quantity, selection and removal move the totals without a page load, and survive one", async ({
  page,
}) => {
  const [first, second, other] = [await goodsNamed(citron), await goodsNamed(tea), await goodsNamed(cloth)];
  await page.goto("/cart");
  for (const goods of [other, first, second]) await putIn(page, goods, 1);
  await page.goto("/cart");
  let loads = 0;
  page.on("request", (request) => (loads += request.isNavigationRequest() ? 1 : 0));
  const seller = page.getByRole("region", { name: "볕든차실" });
  const goods = first.price + second.price;
  await expect(seller).toContainText(`${won(50_000 - goods)} 더 담으면 무료배송`);
  await expect(orderButton(page)).toContainText(`3가지 ${won(goods + other.price + 6_000)}`);

  await line(page, first).getByRole("button", { name: "수량 늘리기" }).click();
  await expect(seller).toContainText("배송비 무료");
  await expect(orderButton(page)).toContainText(won(goods + first.price + other.price + 3_000));
  await line(page, other).getByRole("checkbox").click();
  await expect(line(page, other).getByRole("checkbox")).not.toBeChecked();
  await expect(page.getByRole("checkbox", { name: "모두 선택" })).not.toBeChecked();
  await expect(orderButton(page)).toContainText(`2가지 ${won(goods + first.price)}`);
  await line(page, second).getByRole("textbox", { name: "수량" }).fill("3");
  await page.keyboard.press("Enter");
  await expect(orderButton(page)).toContainText(won(first.price * 2 + second.price * 3));

  await line(page, first).getByRole("button", { name: "빼기" }).click();
  await expect(line(page, first)).toHaveCount(0);
  const undo = page.getByRole("button", { name: "되돌리기" });
  await expect(undo).toBeFocused();
  await undo.click();
  await expect(count(page, first)).toHaveValue("2");
  await page.getByRole("checkbox", { name: "모두 선택" }).click();
  await expect(line(page, other).getByRole("checkbox")).toBeChecked();
  expect(loads).toBe(0);

  await page.reload();
  await expect(count(page, first)).toHaveValue("2");
  await expect(count(page, second)).toHaveValue("3");
  await page.getByRole("button", { name: "선택한 상품 빼기" }).click();
  await expect(page.getByRole("heading", { name: "장바구니가 비어 있어요" })).toBeVisible();
  await page.getByRole("link", { name: "상품 둘러보기" }).click();
  await expect(page).toHaveURL("/products");
});

test("when fewer are left than wanted, the line says so before and after the order is asked for", async ({
  page,
  request,
}, { project }) => {
  const goods = await goodsNamed(project.name === "phone" ? "부엌 허브 두 화분" : "달이 넘는 언덕 그림책");
  const account = await newAccount();
  await putInFor(account.token, goods, 4);
  await page.goto("/log-in?next=%2Fcart");
  await logInAs(page, account);
  await expect(count(page, goods)).toHaveValue("4");
  await leave(request, goods, 2, async () => {
    await orderButton(page).click();
    await expect(page.getByRole("alert").filter({ hasText: "재고가 부족해요" })).toBeFocused();
    await expect(line(page, goods).getByRole("alert")).toHaveText("재고가 2개 남았어요. 수량을 줄여 주세요.");
    await page.reload();
    await expect(line(page, goods).getByRole("alert")).toHaveText("재고가 2개 남았어요. 수량을 줄여 주세요.");
    await expect(line(page, goods).getByRole("button", { name: "수량 늘리기" })).toBeDisabled();
    await line(page, goods).getByRole("button", { name: "2개로 바꾸기" }).click();
    await expect(line(page, goods).getByRole("alert")).toHaveCount(0);
    await orderButton(page).click();
    await expect(page).toHaveURL(/\/checkout\/[0-9a-f-]{36}$/);
  });
});

test("who buys at once gets to the order sheet; a guest by way of the log-in, with the same choice", async ({
  page,
}) => {
  const goods = await goodsNamed(tea);
  const account = await newAccount();
  await page.goto(`/products/${goods.productId}`);
  await page.getByRole("spinbutton", { name: "수량" }).fill("3");
  await page.getByRole("button", { name: "바로 구매" }).click();
  await expect(page).toHaveURL(/\/log-in\?next=/);
  await logInAs(page, account);
  await expect(page).toHaveURL(`/products/${goods.productId}?variant=${goods.variantId}&quantity=3`);
  await expect(page.getByRole("spinbutton", { name: "수량" })).toHaveValue("3");
  await page.getByRole("button", { name: "바로 구매" }).click();
  await expect(page).toHaveURL(/\/checkout\/[0-9a-f-]{36}$/);
  expect((await call("GET", "/cart", { token: account.token })).data.count).toBe(0);
});

test("an option is asked for first; one that is sold out cannot be put in, and says why", async ({
  page,
}) => {
  const { product, soldOut } = await productWithSoldOutVariant();
  await page.goto(`/products/${product.id}`);
  await pressAwake(page.getByRole("button", { name: "장바구니 담기" }));
  await expect(page.getByText(`먼저 옵션(${product.options[0]?.name})을 골라 주세요.`)).toBeVisible();
  await expect(page.getByRole("radio").first()).toBeFocused();
  for (const value of Object.values(soldOut.options))
    await page.getByRole("radio", { name: value, exact: false }).first().check();
  await expect(page.getByRole("status")).toHaveText("고르신 옵션은 품절이에요");
  await expect(page.getByRole("button", { name: "품절이에요" })).toBeDisabled();
  await expect(page.getByRole("button", { name: "바로 구매" })).toHaveCount(0);
  await expect(page.getByRole("button", { name: "재입고 대기하기" })).toBeEnabled();
});

test("the cart can be used by keyboard alone", async ({ page }) => {
  const goods = await goodsNamed(citron);
  await page.goto(`/products/${goods.productId}`);
  await page.getByRole("button", { name: "장바구니 담기" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("장바구니에 담았어요")).toBeVisible();
  await page.goto("/cart");
  await page.getByRole("checkbox", { name: `${goods.name} 선택` }).focus();
  await page.keyboard.press("Space");
  await expect(page.getByRole("checkbox", { name: `${goods.name} 선택` })).not.toBeChecked();
  await page.keyboard.press("Space");
  await page.getByRole("button", { name: "수량 늘리기" }).focus();
  await page.keyboard.press("Enter");
  await expect(count(page, goods)).toHaveValue("2");
  await expect(page.getByRole("button", { name: "수량 늘리기" })).toBeFocused();
  await page.getByRole("button", { name: `${goods.name} 빼기` }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "되돌리기" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(count(page, goods)).toHaveValue("2");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("things are put in, changed, selected and taken out by plain forms", async ({ page }) => {
    const goods = await goodsNamed(citron);
    await page.goto(`/products/${goods.productId}`);
    await page.getByRole("spinbutton", { name: "수량" }).fill("2");
    await page.getByRole("button", { name: "장바구니 담기" }).click();
    await expect(page).toHaveURL("/cart");
    await expect(page.getByText("장바구니에 반영했어요")).toBeVisible();
    await expect(count(page, goods)).toHaveValue("2");
    await line(page, goods).getByRole("button", { name: "수량 늘리기" }).click();
    await expect(count(page, goods)).toHaveValue("3");
    await count(page, goods).fill("1");
    await page.keyboard.press("Enter");
    await expect(count(page, goods)).toHaveValue("1");
    await line(page, goods).getByRole("checkbox").click();
    await expect(line(page, goods).getByRole("checkbox")).not.toBeChecked();
    await expect(page.getByRole("button", { name: "주문할 상품을 골라 주세요" })).toBeDisabled();
    await line(page, goods).getByRole("button", { name: "빼기" }).click();
    await expect(page.getByRole("heading", { name: "장바구니가 비어 있어요" })).toBeVisible();
  });

  test("an option is chosen from a list, and a refusal is said on the cart page", async ({ page }) => {
    const { product, available } = await productWithSoldOutVariant();
    await page.goto(`/products/${product.id}`);
    await page.getByLabel("담을 옵션").selectOption(available.id);
    await page.getByRole("spinbutton", { name: "수량" }).fill("99");
    await page.getByRole("button", { name: "장바구니 담기" }).click();
    await expect(page).toHaveURL("/cart");
    await expect(page.getByRole("main").getByRole("alert")).toContainText("개 남았어요");
    await page.goto(`/products/${product.id}`);
    await page.getByLabel("담을 옵션").selectOption(available.id);
    await page.getByRole("button", { name: "장바구니 담기" }).click();
    await expect(page.getByRole("article")).toContainText(Object.values(available.options).join(" / "));
  });

  test("ordering leads to the log-in and, logged in, to the order sheet", async ({ page }) => {
    const goods = await goodsNamed(tea);
    const account = await newAccount();
    await page.goto("/cart");
    await putIn(page, goods, 1);
    await page.goto("/cart");
    await orderButton(page).click();
    await expect(page).toHaveURL("/log-in?next=%2Fcart");
    await logInAs(page, account);
    await orderButton(page).click();
    await expect(page).toHaveURL(/\/checkout\/[0-9a-f-]{36}$/);
  });
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`the cart and the way into it have no barrier (${colorScheme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto("/cart");
    await axe(page);
    const [first, other] = [await goodsNamed(citron), await goodsNamed(cloth)];
    await putIn(page, other, 2);
    await page.goto(`/products/${first.productId}`);
    await page.getByRole("button", { name: "장바구니 담기" }).click();
    await expect(page.getByText("장바구니에 담았어요")).toBeVisible();
    await axe(page);
    await page.goto("/cart");
    await line(page, first).getByRole("button", { name: "빼기" }).click();
    await expect(page.getByRole("button", { name: "되돌리기" })).toBeVisible();
    await axe(page);
  });
}

for (const width of [320, 390, 768, 1280]) {
  test(`the cart does not scroll sideways at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto("/cart");
    for (const name of [citron, cloth]) await putIn(page, await goodsNamed(name), 9);
    await page.goto("/cart");
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(beyond).toBeLessThanOrEqual(0);
  });
}
