import { randomInt } from "node:crypto";
import {
  agree,
  atSheet,
  awake,
  latestOrder,
  newShopper,
  openSheet,
  pay,
  payButton,
  payInWindow,
  paymentWindow,
  redis,
  title,
} from "./checkout-scene";
import { axe, expect, logInAs, test } from "./fixtures";
import { pressAwake } from "./press-awake";
import { call, newKey, newMember, somethingInStock, tokenOf } from "./program";
import { chargeBalance, placeOrder } from "./shopping";

test.describe("when the card is declined", () => {
  test.use({ expectedProblems: [/status of 402/] });

  test("the reason is told, and another card pays", async ({ page, isMobile }) => {
    const { token } = await atSheet(page);
    await pay(page);
    await payInWindow(page, isMobile, { outcome: "승인 거절" });
    await expect(title(page)).toHaveText("결제하지 못했어요");
    await expect(
      page.getByText(/다른 카드나 결제 수단으로 시도해 주세요. 돈은 빠져나가지 않았어요/),
    ).toBeVisible();
    expect((await latestOrder(token)).status).toBe("PAYMENT_FAILED");
    await page.reload();
    await expect(title(page)).toHaveText("결제하지 못했어요");
    await page.getByRole("link", { name: "다시 결제하기" }).click();
    await expect(title(page)).toHaveText("주문 결제");
    await pay(page);
    await payInWindow(page, isMobile);
    await expect(title(page)).toHaveText("결제를 마쳤어요");
    expect((await latestOrder(token)).status).toBe("PAID");
  });
});

test("a card that fails in the window leads to words a shopper understands, and on", async ({
  page,
  isMobile,
}) => {
  const { token } = await atSheet(page);
  await pay(page);
  await payInWindow(page, isMobile, { outcome: "인증 실패" });
  await page.waitForURL(/\/checkout\/fail/);
  await expect(page.getByText(/카드사에서 결제를 거절했어요/)).toBeVisible();
  const { number } = await latestOrder(token);
  await page.getByRole("link", { name: "다른 결제 수단 고르기" }).click();
  await expect(page).toHaveURL(`/checkout/pay/${number}#method`);
  await expect(payButton(page)).toBeEnabled();
  await page.getByRole("radio", { name: "계좌이체", exact: true }).check({ force: true });
  await pay(page);
  await payInWindow(page, isMobile);
  await expect(title(page)).toHaveText("결제를 마쳤어요");
});

test("a cancelled window finds its order even when the provider does not name it", async ({
  page,
  isMobile,
}) => {
  const { token } = await atSheet(page);
  await pay(page);
  const shown = await paymentWindow(page, isMobile);
  await shown.getByRole("checkbox", { name: "취소할 때 주문번호 빼기" }).check();
  await shown.getByRole("button", { name: "결제 취소" }).click();
  await page.waitForURL(/\/checkout\/fail/);
  expect(new URL(page.url()).searchParams.has("orderId")).toBe(false);
  await expect(title(page)).toHaveText("결제를 취소했어요");
  const { number } = await latestOrder(token);
  await expect(page.getByRole("link", { name: "다시 결제하기" })).toHaveAttribute(
    "href",
    `/checkout/pay/${number}`,
  );
});

test("what an address says is never shown as the shop's own words", async ({ page }) => {
  const shopper = await newShopper();
  await logInAs(page, shopper, "/account");
  const lie = "010-0000-0000으로 전화해 주세요 <b>지금</b>";
  await page.goto(`/checkout/fail?code=ANYTHING&message=${encodeURIComponent(lie)}&orderId=nothing-of-ours`);
  await expect(title(page)).toHaveText("결제하지 못했어요");
  await expect(page.getByRole("main")).not.toContainText("010-0000-0000");
  await page.goto("/checkout/success?paymentKey=x&orderId=nothing-of-ours&amount=100");
  await expect(title(page)).toHaveText("주문을 찾을 수 없어요");
});

test("closing the window keeps the sheet, and the same order is paid afterwards", async ({
  page,
  isMobile,
}) => {
  const { token } = await atSheet(page);
  await page.getByRole("radio", { name: "간편결제", exact: true }).check({ force: true });
  await pay(page);
  const shown = await paymentWindow(page, isMobile);
  if (isMobile) await page.goBack();
  else {
    await shown.getByRole("button", { name: "결제창 닫기" }).click();
    await expect(page.getByRole("alert").filter({ hasText: "다시 시도할 수 있어요" })).toBeFocused();
  }
  const { number } = await latestOrder(token);
  await expect(page).toHaveURL(`/checkout/pay/${number}`);
  await expect(page.getByText("서울특별시 마포구 예시로 7")).toBeVisible();
  await expect(page.getByRole("radio", { name: "간편결제", exact: true })).toBeChecked();
  await agree(page);
  await payButton(page).click();
  await payInWindow(page, isMobile, { method: "간편결제" });
  await expect(title(page)).toHaveText("결제를 마쳤어요");
  expect(await latestOrder(token)).toMatchObject({ number, status: "PAID" });
});

type Stocked = { id: string; stock: number };

/** Something of which there are some; what other stories buy is what there is most of. */
async function somethingScarce(): Promise<{ variantId: string; name: string; stock: number }> {
  const { data } = await call("GET", "/products?inStock=1&sort=newest&limit=60");
  for (let tries = 0; tries < 40; tries++) {
    const { id, name } = data.items[randomInt(data.items.length)];
    const product = await call("GET", `/products/${id}`);
    const fit = (product.data.variants as Stocked[]).find(({ stock }) => stock >= 4 && stock <= 60);
    if (fit) return { variantId: fit.id, name, stock: fit.stock };
  }
  throw new Error("Everything is either sold out or piled up.");
}

async function book(variantId: string, kind: "INBOUND" | "OUTBOUND", quantity: number): Promise<void> {
  const token = await tokenOf("admin");
  const body = { kind, quantity, reason: "이야기" };
  const booked = await call("POST", `/admin/variants/${variantId}/movements`, { token, key: newKey(), body });
  expect(booked.status, booked.message).toBe(201);
}

test.describe("when the goods are gone before they are ordered", () => {
  test.use({ expectedProblems: [/status of 409/] });

  test("it is said which, how many are left, and where to change it", async ({ page }) => {
    const shopper = await newShopper();
    const { variantId, name, stock } = await somethingScarce();
    await logInAs(page, shopper, `/checkout/${await openSheet(shopper.token, 3, variantId)}`);
    await awake(page);
    await book(variantId, "OUTBOUND", stock - 1);
    await pay(page);
    const alert = page.getByRole("alert").filter({ hasText: "재고가 부족해졌어요" });
    await expect(alert).toBeFocused();
    await expect(alert).toContainText(name);
    await expect(alert).toContainText("3개를 고르셨는데 1개 남았어요");
    await expect(alert.getByRole("link", { name: "상품에서 수량 바꾸기" })).toHaveAttribute(
      "href",
      new RegExp(`variant=${variantId}$`),
    );
    await book(variantId, "INBOUND", stock - 1);
    await payButton(page).click();
    await expect(alert).toBeHidden();
  });
});

test.describe("when the sheet is over", () => {
  test.use({ expectedProblems: [/status of 410/] });

  test("a new one is offered for the same goods, and nothing is charged", async ({ page, isMobile }) => {
    const { token, sheetId } = await atSheet(page);
    await redis("DEL", `sheet:${sheetId}`);
    await pay(page);
    await expect(title(page)).toHaveText("주문서의 시간이 지났어요");
    await page.getByRole("button", { name: "지금 가격으로 다시 주문하기" }).click();
    await awake(page);
    expect(new URL(page.url()).pathname).not.toContain(sheetId);
    await pay(page);
    await payInWindow(page, isMobile);
    await expect(title(page)).toHaveText("결제를 마쳤어요");
    expect((await latestOrder(token)).status).toBe("PAID");
  });

  test("what was chosen in the cart still leaves it once the new one is paid", async ({ page }) => {
    const shopper = await newShopper();
    const { token } = shopper;
    await chargeBalance(shopper, 500_000);
    const { variantId } = await somethingInStock();
    expect((await call("POST", "/cart/items", { token, body: { variantId, quantity: 1 } })).status).toBe(201);
    await logInAs(page, shopper, "/cart");
    await pressAwake(page.getByRole("button", { name: /주문하기$/ }));
    await awake(page);
    await redis("DEL", `sheet:${new URL(page.url()).pathname.split("/").at(-1)}`);
    await page.getByRole("button", { name: "전액 사용" }).click();
    await page.getByRole("button", { name: "지금 가격으로 다시 주문하기" }).click();
    await awake(page);
    await page.getByRole("radio", { name: "잔액", exact: true }).check({ force: true });
    await pay(page);
    await expect(title(page)).toHaveText("결제를 마쳤어요");
    await expect.poll(async () => (await call("GET", "/cart", { token })).data.count).toBe(0);
  });
});

test("a sheet that is not there leads to the cart, and somebody else's is not there", async ({ page }) => {
  const [one, other] = [await newShopper(), await newShopper()];
  await logInAs(page, one, `/checkout/${await openSheet(other.token)}`);
  for (const place of [null, "/checkout/0190c6f0-0000-7000-8000-000000000000"]) {
    if (place) await page.goto(place);
    await expect(title(page)).toHaveText("주문서의 시간이 지났어요");
    await expect(page.getByRole("main").getByRole("link", { name: "장바구니로 가기" })).toHaveAttribute(
      "href",
      "/cart",
    );
  }
});

test.describe("addresses that name nothing", () => {
  test.use({ expectedProblems: [/status of 404/] });

  test("of a sheet or of somebody else's order are told as such, with a way on", async ({ page }) => {
    const number = await placeOrder(await newMember());
    await logInAs(page, await newShopper(), "/cart");
    for (const [place, told] of [
      ["/checkout/anything", "주문서를 찾을 수 없어요"],
      [`/checkout/pay/${number}`, "주문을 찾을 수 없어요"],
      [`/orders/${number}/receipt`, "주문을 찾을 수 없어요"],
    ] as const) {
      expect((await page.goto(place))?.status(), place).toBe(404);
      await expect(title(page)).toHaveText(told);
      await axe(page);
    }
  });
});

test.describe("when the shop is in trouble for a moment", () => {
  test.use({ expectedProblems: [/status of 503/] });

  test("it is said in words what to do, and the same press works afterwards", async ({ page, isMobile }) => {
    await atSheet(page);
    const down = { status: 503, json: { code: "SERVICE_UNAVAILABLE", message: "x", requestId: "y" } };
    await page.route("**/api/v1/orders", (route) => route.fulfill(down), { times: 1 });
    await pay(page);
    const told = page.getByRole("alert").filter({ hasText: "잠시 후 다시 시도해 주세요" });
    await expect(told).toBeFocused();
    await axe(page);
    await payButton(page).click();
    await payInWindow(page, isMobile);
    await expect(title(page)).toHaveText("결제를 마쳤어요");
  });
});

test.describe("when the sheet was ordered in another tab", () => {
  test.use({ expectedProblems: [/status of 409/] });

  test("a change of it leads to its order", async ({ page }) => {
    const { token, sheetId } = await atSheet(page);
    const placed = await call("POST", "/orders", { token, body: { orderSheetId: sheetId } });
    await page.getByRole("radio", { name: "가상계좌", exact: true }).check({ force: true });
    await page.waitForURL(`/checkout/pay/${placed.data.number}`);
  });
});
