import type { Page } from "@playwright/test";
import {
  agree,
  atSheet,
  latestOrder,
  pay,
  payButton,
  payInWindow,
  paymentWindow,
  title,
} from "./checkout-scene";
import { expect, test } from "./fixtures";
import { call, toss } from "./program";

/** How often the provider has taken money for the shopper's order. */
const effectsOf = async (token: string) => {
  const { number } = await latestOrder(token);
  const { payments } = await toss("state?limit=100");
  return (payments as { orderId: string; status: string }[]).filter(
    ({ orderId, status }) => orderId.startsWith(number) && status === "DONE",
  ).length;
};

test("pressing twice is one order and one window", async ({ page, isMobile }) => {
  const { token } = await atSheet(page);
  const asked: string[] = [];
  page.on("request", (request) => request.method() === "POST" && asked.push(new URL(request.url()).pathname));
  await page.route("**/api/v1/orders", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 800));
    await route.continue();
  });
  await agree(page);
  await payButton(page).dblclick();
  await expect(payButton(page)).toBeDisabled();
  await payInWindow(page, isMobile);
  await expect(title(page)).toHaveText("결제를 마쳤어요");
  expect(asked.filter((path) => path === "/api/v1/orders")).toHaveLength(1);
  expect(asked.filter((path) => path === "/api/v1/payments")).toHaveLength(1);
  expect(await effectsOf(token)).toBe(1);
});

test("the success page says the same when refreshed, opened twice, or gone back to", async ({
  page,
  isMobile,
  context,
}) => {
  const { token } = await atSheet(page);
  await pay(page);
  await payInWindow(page, isMobile);
  await expect(title(page)).toHaveText("결제를 마쳤어요");
  await page.reload();
  await expect(title(page)).toHaveText("결제를 마쳤어요");
  const second = await context.newPage();
  await Promise.all([second.goto(page.url()), page.reload()]);
  for (const tab of [page, second]) await expect(title(tab)).toHaveText("결제를 마쳤어요");
  await second.close();
  const { number } = await latestOrder(token);
  await page.goto(`/checkout/pay/${number}`);
  await page.waitForURL(`/orders/${number}`);
  await page.goBack();
  await expect(title(page)).toHaveText("결제를 마쳤어요");
  expect(await effectsOf(token)).toBe(1);
});

test("the same sheet in two tabs becomes one order, and the later window wins", async ({
  page,
  isMobile,
  context,
}) => {
  const { token, sheetId } = await atSheet(page);
  const second = await context.newPage();
  await second.goto(`/checkout/${sheetId}`);
  await pay(page);
  await paymentWindow(page, isMobile);
  await pay(second);
  await payInWindow(second, isMobile);
  await expect(title(second)).toHaveText("결제를 마쳤어요");
  const { data } = await call("GET", "/orders", { token });
  expect(data.items).toHaveLength(1);
  await second.close();
});

test.describe("when an amount was altered on the way back", () => {
  test.use({ expectedProblems: [/status of 400/] });

  test("nothing is charged, and it is said so", async ({ page, isMobile }) => {
    const { token } = await atSheet(page);
    await pay(page);
    await page.route(
      /\/checkout\/success/,
      async (route) => {
        const url = new URL(route.request().url());
        url.searchParams.set("amount", "100");
        await route.fulfill({ status: 302, headers: { location: url.href } });
      },
      { times: 1 },
    );
    await payInWindow(page, isMobile);
    await expect(title(page)).toHaveText("결제 금액이 주문과 달라요");
    expect(await effectsOf(token)).toBe(0);
  });
});

test.describe("when somebody logs out in another tab", () => {
  test.use({ expectedProblems: [/status of 401/] });

  test("the way back leads through the log-in to the same sheet", async ({ page, isMobile, context }) => {
    const { email, password, sheetId } = await atSheet(page);
    const second = await context.newPage();
    await second.goto("/account");
    await second.getByRole("button", { name: "로그아웃" }).click();
    await second.waitForURL("/");
    await second.close();
    await expect(page).toHaveURL(`/log-in?next=%2Fcheckout%2F${sheetId}`);
    await page.getByLabel("이메일").fill(email);
    await page.getByLabel("비밀번호").fill(password);
    await page.getByRole("button", { name: "로그인", exact: true }).click();
    await page.waitForURL(`/checkout/${sheetId}`);
    await pay(page);
    await payInWindow(page, isMobile);
    await expect(title(page)).toHaveText("결제를 마쳤어요");
  });
});

const slowly = (page: Page, ms: number) =>
  page.route("**/api/v1/**", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, ms));
    await route.continue();
  });

test("on a slow network every change arrives before the money is asked for", async ({ page, isMobile }) => {
  const { token } = await atSheet(page);
  await slowly(page, 1_200);
  await page.getByRole("radio", { name: "계좌이체", exact: true }).check({ force: true });
  await pay(page);
  await expect(page.getByText("결제를 준비하고 있어요")).toBeVisible();
  await payInWindow(page, isMobile);
  await expect(title(page)).toHaveText("결제를 확인하고 있어요");
  await expect(title(page)).toHaveText("결제를 마쳤어요");
  expect((await latestOrder(token)).payment.method).toBe("TRANSFER");
});

test.describe("when the shop cannot be reached for a moment", () => {
  test.use({ expectedProblems: [/ERR_FAILED|ERR_CONNECTION/] });

  test("the payment is asked for again with the same key, and the confirmation by itself", async ({
    page,
    isMobile,
  }) => {
    const { token } = await atSheet(page);
    const keys: (string | undefined)[] = [];
    page.on("request", (request) => {
      if (request.method() === "POST" && request.url().endsWith("/api/v1/payments"))
        keys.push(request.headers()["idempotency-key"]);
    });
    await page.route("**/api/v1/payments", (route) => route.abort(), { times: 1 });
    await page.route("**/api/v1/payments/confirm", (route) => route.abort(), { times: 1 });
    await pay(page);
    await expect(page.getByRole("alert").filter({ hasText: "연결이 끊겼어요" })).toBeFocused();
    await payButton(page).click();
    await payInWindow(page, isMobile);
    await expect(title(page)).toHaveText("결제를 마쳤어요", { timeout: 20_000 });
    expect(keys).toHaveLength(2);
    expect(keys[0]).toBe(keys[1]);
    expect(await effectsOf(token)).toBe(1);
  });
});

test("while the card company is being asked it is safe to leave, and the answer comes by itself", async ({
  page,
  isMobile,
}) => {
  const { token } = await atSheet(page);
  // What the browser hears when the answer of the card company was lost; the payment itself is as real as any.
  await page.route("**/api/v1/payments/confirm", async (route) => {
    const answer = await (await route.fetch()).json();
    const data = { ...answer.data, status: "UNKNOWN", approvedAt: null };
    await route.fulfill({ status: 202, json: { ...answer, data } });
  });
  let known = false;
  await page.route(/\/api\/v1\/payments\/[0-9a-f-]{36}$/, async (route) => {
    const answer = await (await route.fetch()).json();
    await route.fulfill({
      json: known ? answer : { ...answer, data: { ...answer.data, status: "UNKNOWN" } },
    });
  });
  await pay(page);
  await payInWindow(page, isMobile);
  await expect(title(page)).toHaveText("카드사에 확인하고 있어요");
  await expect(page.getByText(/창을 닫아도 괜찮아요/)).toBeVisible();
  known = true;
  await expect(title(page)).toHaveText("결제를 마쳤어요");
  expect((await latestOrder(token)).status).toBe("PAID");
});
