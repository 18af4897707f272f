import {
  agree,
  atSheet,
  awake,
  giveCoupon,
  latestOrder,
  newShopper,
  openSheet,
  pay,
  payButton,
  payInWindow,
  title,
} from "./checkout-scene";
import { axe, expect, logInAs, test } from "./fixtures";
import { pressAwake } from "./press-awake";
import { call, toss } from "./program";
import { chargeBalance } from "./shopping";

for (const [method, inWindow] of [
  ["카드", undefined],
  ["간편결제", "간편결제"],
  ["계좌이체", undefined],
] as const) {
  test(`a shopper pays by ${method} and is told the order is paid`, async ({ page, isMobile }) => {
    const { token } = await atSheet(page);
    await page.getByRole("radio", { name: method, exact: true }).check({ force: true });
    const amount = await payButton(page).textContent();
    await pay(page);
    await payInWindow(page, isMobile, inWindow ? { method: inWindow } : {});
    await expect(title(page)).toHaveText("결제를 마쳤어요");
    await expect(title(page)).toBeFocused();
    const order = await latestOrder(token);
    expect(order.status).toBe("PAID");
    expect(amount).toBe(`${order.amounts.payable.toLocaleString("ko-KR")}원 결제하기`);
    await expect(page.getByText(order.number)).toBeVisible();
    await expect(page.getByText("서울특별시 마포구 예시로 7")).toBeVisible();
    await expect(page.getByRole("link", { name: "주문 상세 보기" })).toHaveAttribute(
      "href",
      `/orders/${order.number}`,
    );
  });
}

test("a virtual account shows where to pay, and turns paid by itself when the deposit comes", async ({
  page,
  isMobile,
}) => {
  const { token } = await atSheet(page);
  await page.getByRole("radio", { name: "가상계좌", exact: true }).check({ force: true });
  await pay(page);
  await payInWindow(page, isMobile);
  await expect(title(page)).toHaveText("입금을 기다리고 있어요");
  const { number, payment } = await latestOrder(token);
  const { data } = await call("GET", `/payments/${payment.id}`, { token });
  await expect(page.getByText(data.account.accountNumber)).toBeVisible();
  await expect(page.getByText(`${data.amount.toLocaleString("ko-KR")}원`)).toBeVisible();
  const { payments } = await toss("state?limit=100");
  const { orderId } = payments.find((one: { orderId: string }) => one.orderId.startsWith(number));
  await toss("deposit", { orderId });
  await expect(title(page)).toHaveText("결제를 마쳤어요", { timeout: 20_000 });
  expect((await latestOrder(token)).status).toBe("PAID");
});

test("an account that was usual is not promised when the balance pays all of it", async ({ page }) => {
  const shopper = await newShopper();
  await chargeBalance(shopper, 500_000);
  await logInAs(page, shopper, `/checkout/${await openSheet(shopper.token)}`);
  await awake(page);
  await page.getByRole("radio", { name: "가상계좌", exact: true }).check({ force: true });
  await expect(page.getByText("입금할 계좌를 알려 드려요")).toBeVisible();
  await page.getByRole("button", { name: "전액 사용" }).click();
  await expect(page.getByText("고른 결제 수단은 쓰지 않아요")).toBeVisible();
  await expect(page.getByText("입금할 계좌를 알려 드려요")).toHaveCount(0);
});

test("the balance pays all of it without a window", async ({ page }) => {
  const shopper = await newShopper();
  await chargeBalance(shopper, 500_000);
  const sheetId = await openSheet(shopper.token);
  await logInAs(page, shopper, `/checkout/${sheetId}`);
  await awake(page);
  await page.getByRole("radio", { name: "잔액", exact: true }).check({ force: true });
  await expect(payButton(page)).toHaveText(/^잔액 .*으로 결제하기$/);
  await pay(page);
  await expect(title(page)).toHaveText("결제를 마쳤어요");
  expect(await latestOrder(shopper.token)).toMatchObject({ status: "PAID", payment: { method: "BALANCE" } });
});

test("a balance that is too small cannot be chosen, and says how much is missing", async ({ page }) => {
  await atSheet(page);
  await expect(page.getByRole("radio", { name: "잔액", exact: true })).toBeDisabled();
  await expect(page.getByText(/잔액으로 모두 내려면 .*원이 더 있어야 해요/)).toBeVisible();
});

test("what the balance lacks is charged and, back at the same sheet, pays all of it", async ({
  page,
  isMobile,
}) => {
  const { token, sheetId } = await atSheet(page);
  await page.getByRole("link", { name: "충전하기", exact: true }).click();
  await expect(page.getByRole("link", { name: "주문으로 돌아가기" })).toHaveAttribute(
    "href",
    `/checkout/${sheetId}`,
  );
  await expect(page.getByLabel("충전할 금액(원)")).toHaveValue(/^[\d,]+00$/);
  await pressAwake(page.getByRole("button", { name: /원 충전하기$/ }));
  await payInWindow(page, isMobile);
  await expect(title(page)).toHaveText("잔액을 충전했어요");
  await page.reload();
  await page.getByRole("link", { name: "주문 이어서 하기" }).click();
  await awake(page);
  expect(new URL(page.url()).pathname).toBe(`/checkout/${sheetId}`);
  await page.getByRole("radio", { name: "잔액", exact: true }).check({ force: true });
  await pay(page);
  await expect(title(page)).toHaveText("결제를 마쳤어요");
  expect(await latestOrder(token)).toMatchObject({ status: "PAID", payment: { method: "BALANCE" } });
});

test("a part comes from the balance, never more than there is, and the card pays the rest", async ({
  page,
  isMobile,
}) => {
  const shopper = await newShopper();
  await chargeBalance(shopper, 1_000);
  const sheetId = await openSheet(shopper.token, 2);
  await logInAs(page, shopper, `/checkout/${sheetId}`);
  await awake(page);
  await page.getByLabel("사용할 금액(원)").fill("-5");
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("사용할 금액(원)")).toHaveAccessibleDescription(/0원부터 숫자로/);
  await page.getByLabel("사용할 금액(원)").fill("999999");
  await page.keyboard.press("Enter");
  await expect(page.getByText("쓸 수 있는 만큼 1,000원으로 맞췄어요.")).toBeVisible();
  await expect(page.getByText("−1,000원")).toBeVisible();
  await page.getByLabel("사용할 금액(원)").fill("400");
  await page.keyboard.press("Enter");
  await expect(page.getByText("−400원")).toBeVisible();
  await page.getByRole("button", { name: "전액 사용" }).click();
  await expect(page.getByText("−1,000원")).toBeVisible();
  await pay(page);
  await payInWindow(page, isMobile);
  await expect(title(page)).toHaveText("결제를 마쳤어요");
  const { payment, amounts } = await latestOrder(shopper.token);
  expect(payment).toMatchObject({ amount: amounts.payable - 1_000, balancePart: 1_000 });
  await expect(page.getByText(/카드 .*원 \+ 잔액 1,000원/)).toBeVisible();
});

test("the coupon that saves most is on the sheet, can be taken off, and stays off", async ({
  page,
  isMobile,
}) => {
  const shopper = await newShopper();
  const name = await giveCoupon(shopper.token);
  const dear = await giveCoupon(shopper.token, { minimum: 90_000_000 });
  const sheetId = await openSheet(shopper.token, 3);
  await logInAs(page, shopper, `/checkout/${sheetId}`);
  await awake(page);
  const coupon = page.getByRole("radio", { name: new RegExp(name) });
  await expect(coupon).toBeChecked();
  await expect(page.getByText(`쿠폰 할인 (${name})`)).toBeVisible();
  await page.getByText("이 주문에 쓸 수 없는 쿠폰 1장").click();
  await expect(page.getByRole("listitem").filter({ hasText: dear })).toContainText("90,000,000원");
  await page.getByRole("radio", { name: "쿠폰 쓰지 않기" }).check();
  await expect(page.getByText(`쿠폰 할인 (${name})`)).toBeHidden();
  await page.reload();
  await expect(page.getByRole("radio", { name: "쿠폰 쓰지 않기" })).toBeChecked();
  await coupon.check();
  await expect(page.getByText(`쿠폰 할인 (${name})`)).toBeVisible();
  await pay(page);
  await payInWindow(page, isMobile);
  await expect(title(page)).toHaveText("결제를 마쳤어요");
  expect((await latestOrder(shopper.token)).amounts.orderDiscount).toBe(3_000);
});

test("a coupon that leaves nothing to pay needs no window", async ({ page }) => {
  const shopper = await newShopper();
  await giveCoupon(shopper.token, { kind: "FIXED", value: 90_000_000 });
  const sheetId = await openSheet(shopper.token, 99);
  await logInAs(page, shopper, `/checkout/${sheetId}`);
  await awake(page);
  await expect(payButton(page)).toHaveText("0원 결제하기");
  await pay(page);
  await expect(title(page)).toHaveText("결제를 마쳤어요");
  expect(await latestOrder(shopper.token)).toMatchObject({ status: "PAID", amounts: { payable: 0 } });
});

test("the method of the last order is chosen, and prices run out by the shop's clock", async ({
  page,
  isMobile,
}) => {
  const { token } = await atSheet(page);
  await page.getByRole("radio", { name: "계좌이체", exact: true }).check({ force: true });
  await pay(page);
  await payInWindow(page, isMobile);
  await expect(title(page)).toHaveText("결제를 마쳤어요");
  await page.goto(`/checkout/${await openSheet(token)}`);
  await awake(page);
  await expect(page.getByRole("radio", { name: "계좌이체", exact: true })).toBeChecked();
  await expect(page.getByRole("timer")).toHaveText(/1[45]분 \d+초 남음/);
});

test.describe("without an address", () => {
  test.use({ expectedProblems: [/status of 400/] });

  test("who has said no address is asked for one, and mistakes are told beside the field", async ({
    page,
    isMobile,
  }) => {
    const shopper = await newShopper({ hasAddress: false });
    const sheetId = await openSheet(shopper.token);
    await logInAs(page, shopper, `/checkout/${sheetId}`);
    await awake(page);
    await expect(page.getByLabel("받는 분")).toHaveValue("프로그램");
    await payButton(page).click();
    await expect(page.getByLabel("휴대폰 번호")).toBeFocused();
    await expect(page.getByLabel("휴대폰 번호")).toHaveAccessibleDescription(/전화번호를 다시 확인해 주세요/);
    await expect(page.getByText("결제하려면 주문 내용에 동의해 주세요.")).toBeVisible();
    await agree(page);
    await page.getByLabel("받는 분").fill("한이야기");
    await page.getByLabel("휴대폰 번호").fill("010-9876-5432");
    await page.getByLabel("우편번호").fill("040");
    await page.getByLabel("주소", { exact: true }).fill("부산광역시 해운대구 보기로 3");
    await page.getByLabel("배송 메모").fill("문 앞에 놓아 주세요");
    await page.getByLabel("다음 주문에도 이 주소 쓰기").check();
    await page.getByRole("button", { name: "배송지 저장" }).click();
    await expect(page.getByLabel("우편번호")).toBeFocused();
    await expect(page.getByLabel("우편번호")).toHaveAccessibleDescription(/숫자 다섯 자리/);
    await page.getByLabel("우편번호").fill("48000");
    await page.getByRole("button", { name: "배송지 저장" }).click();
    await expect(page.getByText("배송 메모: 문 앞에 놓아 주세요")).toBeVisible();
    await expect(page.getByText("다음 주문에도 이 주소를 먼저 보여 드릴게요")).toBeVisible();
    await expect(page.getByRole("button", { name: "배송지 바꾸기" })).toBeFocused();
    await pay(page);
    await payInWindow(page, isMobile);
    await expect(title(page)).toHaveText("결제를 마쳤어요");
    expect((await latestOrder(shopper.token)).address).toMatchObject({
      postcode: "48000",
      phone: "01098765432",
    });
    const { data: profile } = await call("GET", "/users/me", { token: shopper.token });
    expect(profile).toMatchObject({ postcode: "48000", address: "부산광역시 해운대구 보기로 3" });
  });

  test("an address that is typed and not saved is meant: paying saves it, and the next sheet offers it", async ({
    page,
    isMobile,
  }) => {
    const shopper = await newShopper({ hasAddress: false });
    const { token } = shopper;
    await logInAs(page, shopper, `/checkout/${await openSheet(token)}`);
    await awake(page);
    await page.getByLabel("받는 분").fill("한이야기");
    await page.getByLabel("휴대폰 번호").fill("01098765432");
    await page.getByLabel("우편번호").fill("48000");
    await page.getByLabel("주소", { exact: true }).fill("부산광역시 해운대구 보기로 3");
    await pay(page);
    await payInWindow(page, isMobile);
    await expect(title(page)).toHaveText("결제를 마쳤어요");
    expect((await latestOrder(token)).address).toMatchObject({ receiver: "한이야기", postcode: "48000" });

    await page.goto(`/checkout/${await openSheet(token)}`);
    await expect(page.getByText("(48000) 부산광역시 해운대구 보기로 3")).toBeVisible();
    const there = { phone: "01012345678", postcode: "04000", address: "서울특별시 마포구 예시로 7" };
    await call("PATCH", "/users/me", { token, body: there });
    await page.goto(`/checkout/${await openSheet(token)}`);
    await awake(page);
    await expect(page.getByText("(04000) 서울특별시 마포구 예시로 7")).toBeVisible();
    await page.getByRole("button", { name: "배송지 바꾸기" }).click();
    await page.getByRole("button", { name: "이 주소로 채우기" }).click();
    await expect(page.getByLabel("우편번호")).toHaveValue("48000");
    await axe(page);
  });
});
