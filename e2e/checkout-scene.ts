import { randomUUID } from "node:crypto";
import { expect, type FrameLocator, type Page } from "@playwright/test";
import { logInAs } from "./fixtures";
import { call, type Member, newMember, somethingInStock, tokenOf } from "./program";
import { runningShop } from "./running-shop";

const home = {
  phone: "01012345678",
  postcode: "04000",
  address: "서울특별시 마포구 예시로 7",
  addressDetail: "2층",
};

/** Somebody new, who has told the shop where to send things unless told otherwise. */
export async function newShopper({ hasAddress = true } = {}): Promise<Member> {
  const member = await newMember();
  const { token } = member;
  if (hasAddress) expect((await call("PATCH", "/users/me", { token, body: home })).status).toBe(200);
  return member;
}

export async function openSheet(token: string, quantity = 1, variantId?: string): Promise<string> {
  const items = [{ variantId: variantId ?? (await somethingInStock()).variantId, quantity }];
  const opened = await call("POST", "/order-sheets", { token, body: { items } });
  expect(opened.status, opened.message).toBe(201);
  return opened.data.id;
}

/** A new shopper before a new sheet. */
export async function atSheet(page: Page, quantity = 1): Promise<Member & { sheetId: string }> {
  const shopper = await newShopper();
  const sheetId = await openSheet(shopper.token, quantity);
  await logInAs(page, shopper, `/checkout/${sheetId}`);
  await awake(page);
  return { ...shopper, sheetId };
}

/** The clock runs: from here on the page listens. */
export async function awake(page: Page): Promise<void> {
  await expect(title(page)).toHaveText("주문서");
  await expect(page.getByRole("timer")).toHaveText(/남음/);
}

/** An admin's coupon of 3,000 won, claimed. */
export async function giveCoupon(token: string, more: object = {}): Promise<string> {
  const name = `이야기 할인 ${randomUUID().slice(0, 8)}`;
  const now = Date.now();
  const made = await call("POST", "/admin/coupons", {
    token: await tokenOf("admin"),
    body: {
      ...{
        name,
        description: "",
        kind: "FIXED",
        value: 3_000,
        cap: null,
        minimum: 0,
        quantity: 10,
        validDays: 3,
      },
      issueStartsAt: new Date(now - 60_000).toISOString(),
      issueEndsAt: new Date(now + 600_000).toISOString(),
      ...more,
    },
  });
  expect(made.status, made.message).toBe(201);
  expect((await call("POST", `/coupons/${made.data.id}/claims`, { token })).status).toBe(201);
  return name;
}

export const agree = (page: Page) => page.getByLabel("주문 내용을 확인했고, 결제에 동의해요.").check();
export const payButton = (page: Page) => page.getByRole("button", { name: /결제하기$/ });

/** Agrees, and presses the button that names the amount. */
export async function pay(page: Page): Promise<void> {
  await agree(page);
  await payButton(page).click();
}

/** Over the shop's page on a desktop, instead of it on a phone. */
export async function paymentWindow(page: Page, isMobile: boolean): Promise<Page | FrameLocator> {
  const frame = 'iframe[title="토스페이먼츠 결제창"]';
  if (isMobile) await page.waitForURL(/\/window\//);
  else await page.locator(frame).waitFor();
  return isMobile ? page : page.frameLocator(frame);
}

type Choice = { method?: string; outcome?: string };

export async function payInWindow(
  page: Page,
  isMobile: boolean,
  { method, outcome }: Choice = {},
): Promise<void> {
  const shown = await paymentWindow(page, isMobile);
  if (method) await shown.getByRole("radio", { name: method, exact: true }).check({ force: true });
  if (outcome) await shown.getByRole("radio", { name: outcome, exact: true }).check({ force: true });
  await shown.getByRole("button", { name: /결제하기$/ }).click();
}

export async function latestOrder(token: string) {
  const { data } = await call("GET", "/orders?limit=1", { token });
  const [card] = data.items;
  return (await call("GET", `/orders/${card.number}`, { token })).data;
}

export async function redis(...command: string[]): Promise<unknown> {
  const { redisRestUrl, redisRestToken } = runningShop();
  const response = await fetch(redisRestUrl, {
    method: "POST",
    headers: { authorization: `Bearer ${redisRestToken}` },
    body: JSON.stringify(command),
  });
  return (await response.json()).result;
}

export const title = (page: Page) => page.getByRole("heading", { level: 1 });
