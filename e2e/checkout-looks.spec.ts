import type { Locator, Page } from "@playwright/test";
import {
  atSheet,
  awake,
  giveCoupon,
  latestOrder,
  newShopper,
  openSheet,
  pay,
  payButton,
  payInWindow,
  paymentWindow,
  title,
} from "./checkout-scene";
import { axe, expect, logInAs, test } from "./fixtures";
import { chargeBalance } from "./shopping";

test.use({ expectedProblems: [/status of (400|402|410)/] });

for (const colorScheme of ["light", "dark"] as const) {
  test(`every page on the way to the paid order is accessible in the ${colorScheme}`, async ({
    page,
    isMobile,
  }) => {
    test.setTimeout(180_000);
    await page.emulateMedia({ colorScheme });
    const shopper = await newShopper();
    const { token } = shopper;
    await chargeBalance({ token }, 5_000);
    await giveCoupon(token);
    await giveCoupon(token, { minimum: 90_000_000 });
    await logInAs(page, shopper, `/checkout/${await openSheet(token, 2)}`);
    await awake(page);
    await expect(page.getByRole("timer")).toHaveText(/남음/);
    await page.getByText("이 주문에 쓸 수 없는 쿠폰 1장").click();
    await page.getByRole("button", { name: "전액 사용" }).click();
    await expect(page.getByText("−5,000원")).toBeVisible();
    await axe(page);
    await page.getByRole("button", { name: "배송지 바꾸기" }).click();
    await page.getByLabel("우편번호").fill("0");
    await page.getByRole("button", { name: "배송지 저장" }).click();
    await expect(page.getByText("우편번호는 숫자 다섯 자리예요.")).toBeVisible();
    await payButton(page).click();
    await expect(page.getByText("결제하려면 주문 내용에 동의해 주세요.")).toBeVisible();
    await axe(page);

    await page.goto(`/checkout/${await openSheet(token)}`);
    await awake(page);
    await page.getByRole("radio", { name: "가상계좌", exact: true }).check({ force: true });
    await pay(page);
    await payInWindow(page, isMobile);
    await expect(title(page)).toHaveText("입금을 기다리고 있어요");
    await axe(page);

    await page.goto(`/checkout/${await openSheet(token)}`);
    await awake(page);
    await pay(page);
    await payInWindow(page, isMobile, { outcome: "승인 거절" });
    await expect(title(page)).toHaveText("결제하지 못했어요");
    await axe(page);
    await page.getByRole("link", { name: "다시 결제하기" }).click();
    await expect(payButton(page)).toBeEnabled();
    await axe(page);
    await pay(page);
    await payInWindow(page, isMobile);
    await expect(title(page)).toHaveText("결제를 마쳤어요");
    await axe(page);

    await page.goto("/checkout/fail?code=PAY_PROCESS_CANCELED&message=x");
    await axe(page);
    await page.goto("/checkout/0190c6f0-0000-7000-8000-000000000000");
    await axe(page);
  });
}

test("a shopper buys with the keyboard alone", async ({ page, isMobile }) => {
  const { token } = await atSheet(page);
  await tabTo(page, "주문서의 결제 수단", page.getByRole("radio", { name: "카드", exact: true }));
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("radio", { name: "간편결제", exact: true })).toBeChecked();
  await tabTo(page, "동의", page.getByLabel("주문 내용을 확인했고, 결제에 동의해요."));
  await page.keyboard.press("Space");
  await tabTo(page, "결제 버튼", payButton(page));
  await page.keyboard.press("Enter");
  const shown = await paymentWindow(page, isMobile);
  const approve = shown.getByRole("button", { name: /결제하기$/ });
  await expect(approve).toBeVisible();
  await tabTo(page, "결제창의 버튼", approve);
  await page.keyboard.press("Enter");
  await expect(title(page)).toHaveText("결제를 마쳤어요");
  await tabTo(page, "주문 상세", page.getByRole("link", { name: "주문 상세 보기" }));
  expect((await latestOrder(token)).status).toBe("PAID");
});

/** Presses Tab until it is there, as who cannot point does. */
async function tabTo(page: Page, what: string, target: Locator): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    if (await target.evaluate((element) => element === element.ownerDocument.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`${what}: the keyboard does not get there.`);
}
