import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, chromium, devices, type Page } from "playwright";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { chromiumArgs, findChromium } from "./testing/find-chromium";
import { serveShop } from "./testing/serve-shop";
import { type RunningToss, startToss } from "./testing/start-toss";

const executablePath = findChromium();
if (!executablePath)
  console.warn("No Chromium on this machine: the payment window is not tested in a browser.");

const wrongParameters = [
  { code: "BELOW_ZERO_AMOUNT", params: { amount: 0 } },
  { code: "INVALID_PARAMETER", params: { amount: "59000" } },
  { code: "INVALID_PARAMETER", params: { amount: 0.5 } },
  { code: "INVALID_ORDER_NAME", params: { orderName: "가".repeat(101) } },
  { code: "INCORRECT_SUCCESS_URL_FORMAT", params: { successUrl: "/success" } },
  { code: "INCORRECT_FAIL_URL_FORMAT", params: { failUrl: "ftp://shop/fail" } },
  { code: "INVALID_EMAIL", params: { customerEmail: "nobody" } },
  { code: "INVALID_CARD_COMPANY", params: { cardCompany: "없는카드" } },
  { code: "INVALID_EASY_PAY", params: { easyPay: "없는페이" } },
  { code: "INVALID_FLOW_MODE_PARAMETERS", params: { flowMode: "DIRECT" } },
  { code: "INVALID_CARD_INSTALLMENT_PLAN", params: { cardInstallmentPlan: 1 } },
  {
    code: "INVALID_CARD_INSTALLMENT_PLANS_WITH_MAX_AND_SINGLE",
    params: { cardInstallmentPlan: 3, maxCardInstallmentPlan: 6 },
  },
  { code: "INVALID_PHONE", method: "가상계좌", params: { customerMobilePhone: "010-1234-5678" } },
  { code: "INVALID_DATE", method: "가상계좌", params: { dueDate: "2020-01-01T00:00:00" } },
  { code: "EXCEED_MAX_VALID_HOURS", method: "가상계좌", params: { validHours: 2161 } },
  {
    code: "INVALID_VALID_HOURS_WITH_DUE_DATE_AND_SINGLE",
    method: "가상계좌",
    params: { validHours: 24, dueDate: "2099-01-01T00:00:00" },
  },
  { code: "INVALID_BANK", method: "계좌이체", params: { bank: "없는은행" } },
  { code: "NOT_SUPPORTED_METHOD", method: "휴대폰", params: {} },
];

interface ShopWindow {
  toss: { requestPayment: (method: string, params: object) => Promise<unknown> };
}

/** Runs in the shop's page: the code every request's promise is rejected with. */
async function askAll({
  cases,
  shopUrl,
}: {
  cases: typeof wrongParameters;
  shopUrl: string;
}): Promise<string[]> {
  const { toss } = window as unknown as ShopWindow;
  const right = { amount: 59_000, orderId: "window-refused", orderName: "백자 머그" };
  const urls = { successUrl: `${shopUrl}/success`, failUrl: `${shopUrl}/fail` };
  const codes: string[] = [];
  for (const { method = "카드", params } of cases) {
    const ask = toss.requestPayment(method, { ...right, ...urls, ...params });
    codes.push(
      await ask.then(
        () => "opened",
        (error) => error.code,
      ),
    );
  }
  return codes;
}

describe.skipIf(!executablePath)("the payment window in a browser", () => {
  let toss: RunningToss;
  let shop: Awaited<ReturnType<typeof serveShop>>;
  let browser: Browser;
  let page: Page;
  const trouble: string[] = [];
  let lastOrder = 0;

  beforeAll(async () => {
    toss = await startToss();
    shop = await serveShop(toss.url);
    browser = await chromium.launch({ executablePath: executablePath ?? "", args: chromiumArgs });
  });
  afterAll(async () => {
    await browser.close();
    shop.close();
    await toss.close();
  });
  afterEach(async () => {
    await page.context().close();
    expect(trouble.splice(0)).toEqual([]);
  });

  /** The shop's page, with the window asked for. */
  async function open(
    params: object = {},
    { method = "카드" as string | null, context = {} as Parameters<Browser["newContext"]>[0] } = {},
  ): Promise<string> {
    page = await (await browser.newContext(context)).newPage();
    // a refused parameter is an answer of 400, which browsers write to the console by themselves
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type()) && !/status of 4\d\d/.test(message.text())) {
        trouble.push(message.text());
      }
    });
    page.on("pageerror", (error) => trouble.push(error.message));
    const orderId = `window-${++lastOrder}`;
    const urls = { successUrl: `${shop.url}/success?from=shop`, failUrl: `${shop.url}/fail` };
    const query = new URLSearchParams({ params: JSON.stringify({ orderId, ...urls, ...params }) });
    if (method !== null) query.set("method", method);
    await page.goto(`${shop.url}/?${query}`);
    await page.getByRole("button", { name: "주문하기" }).click();
    return orderId;
  }

  const frame = () => page.frameLocator('iframe[title="토스페이먼츠 결제창"]');
  const violations = async () =>
    (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
  const output = () => page.locator("output");
  const landed = async (path: string) => {
    await page.waitForURL((url) => url.pathname === path);
    return Object.fromEntries(new URL(page.url()).searchParams);
  };

  test("approve: the shop's page goes to successUrl, and the payment can be confirmed", async () => {
    const orderId = await open();
    await frame().getByRole("radio", { name: "현대" }).check();
    await frame().getByRole("combobox", { name: "할부 개월" }).selectOption("3개월");
    await frame().getByRole("button", { name: "59,000원 결제하기" }).click();
    const query = await landed("/success");
    expect(query).toEqual({
      from: "shop",
      paymentType: "NORMAL",
      orderId,
      amount: "59000",
      paymentKey: expect.stringMatching(/^tsand/),
    });
    const { body } = await toss.confirm({ paymentKey: query.paymentKey ?? "", orderId, amount: 59_000 });
    expect(body).toMatchObject({ status: "DONE", card: { issuerCode: "61", installmentPlanMonths: 3 } });
  });

  test("decline: the window succeeds, confirm is refused with the chosen reason", async () => {
    const orderId = await open();
    await frame().getByRole("radio", { name: "승인 거절" }).check();
    await frame().getByRole("combobox", { name: "거절 사유" }).selectOption("정지된 카드 입니다.");
    await frame()
      .getByRole("button", { name: /결제하기$/ })
      .click();
    const { paymentKey = "" } = await landed("/success");
    const answer = await toss.confirm({ paymentKey, orderId, amount: 59_000 });
    expect([answer.status, answer.body.code]).toEqual([400, "INVALID_STOPPED_CARD"]);
  });

  test("fail at authentication: failUrl with code, message and orderId", async () => {
    const orderId = await open();
    await frame().getByRole("radio", { name: "인증 실패" }).check();
    await frame()
      .getByRole("button", { name: /결제하기$/ })
      .click();
    expect(await landed("/fail")).toEqual({
      code: "REJECT_CARD_COMPANY",
      message: "결제 승인이 거절되었습니다.",
      orderId,
    });
  });

  test("cancel: failUrl with PAY_PROCESS_CANCELED, without orderId when switched so", async () => {
    await open();
    await frame().getByRole("checkbox", { name: "취소할 때 주문번호 빼기" }).check();
    await frame().getByRole("button", { name: "결제 취소" }).click();
    expect(await landed("/fail")).toEqual({
      code: "PAY_PROCESS_CANCELED",
      message: "사용자에 의해 결제가 취소되었습니다.",
    });
  });

  test("close: the promise is rejected with USER_CANCEL, and the window may be opened again", async () => {
    const orderId = await open();
    await frame().getByRole("button", { name: "결제창 닫기" }).click();
    await expect.poll(() => output().textContent()).toBe("USER_CANCEL: 취소되었습니다.");
    expect(await page.locator("iframe").count()).toBe(0);
    expect((await toss.api("GET", `/v1/payments/orders/${orderId}`)).body.status).toBe("READY");
    await page.getByRole("button", { name: "주문하기" }).click();
    await frame()
      .getByRole("button", { name: /결제하기$/ })
      .waitFor();
    await page.keyboard.press("Escape");
    await expect.poll(() => page.locator("iframe").count()).toBe(0);
  });

  test("without addresses the promise is resolved with the payment", async () => {
    const orderId = await open({ successUrl: undefined, failUrl: undefined });
    await frame()
      .getByRole("button", { name: /결제하기$/ })
      .click();
    await expect
      .poll(async () => JSON.parse((await output().textContent()) || "null"))
      .toEqual({
        orderId,
        amount: 59_000,
        paymentKey: expect.stringMatching(/^tsand/),
      });
  });

  test("windowTarget self: the page itself goes to the window and comes back", async () => {
    const orderId = await open({ windowTarget: "self" }, { method: "가상계좌" });
    await page.waitForURL(/\/window\//);
    expect(await page.getByRole("button", { name: "결제창 닫기" }).count()).toBe(0);
    await page.getByRole("combobox", { name: "입금 은행" }).selectOption("우리");
    await page.getByRole("textbox", { name: "입금자명" }).fill("이단골");
    const address = page.url();
    await page.getByRole("button", { name: /결제하기$/ }).click();
    const { paymentKey = "" } = await landed("/success");
    const { body } = await toss.confirm({ paymentKey, orderId, amount: 59_000 });
    expect(body).toMatchObject({
      status: "WAITING_FOR_DEPOSIT",
      virtualAccount: { bankCode: "20", customerName: "이단골" },
    });
    await page.goto(address);
    await page.getByRole("heading", { name: "이미 끝난 결제예요" }).waitFor();
  });

  test("on a phone the window takes the page, and cancel goes to failUrl", async () => {
    await open({}, { context: { ...devices["Pixel 7"] } });
    await page.waitForURL(/\/window\//);
    await page.getByRole("button", { name: "결제 취소" }).tap();
    expect((await landed("/fail")).code).toBe("PAY_PROCESS_CANCELED");
  });

  test("a whole payment by keyboard alone", async () => {
    const orderId = await open();
    await frame().getByRole("radio", { name: "카드", exact: true }).focus();
    await page.keyboard.press("ArrowRight");
    await frame().getByRole("radio", { name: "카카오페이" }).waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    const { paymentKey = "" } = await landed("/success");
    const { body } = await toss.confirm({ paymentKey, orderId, amount: 59_000 });
    expect(body).toMatchObject({ method: "간편결제", easyPay: { provider: "카카오페이" } });
  });

  test("wrong parameters reject before any window opens, each with its own code", async () => {
    await open({ orderId: "short" });
    await expect.poll(() => output().textContent()).toContain("INVALID_ORDER_ID: `orderId`는 영문 대소문자");
    const refused = await page.evaluate(askAll, { cases: wrongParameters, shopUrl: shop.url });
    expect(refused).toEqual(wrongParameters.map(({ code }) => code));
    expect(await page.locator("iframe").count()).toBe(0);
  });

  test.each([
    { colorScheme: "light", width: 390, methods: ["카드", "간편결제", "계좌이체", "가상계좌"] },
    { colorScheme: "light", width: 1280, methods: ["카드"] },
    { colorScheme: "dark", width: 390, methods: ["카드"] },
    { colorScheme: "dark", width: 1280, methods: ["가상계좌"] },
  ] as const)(
    "no accessibility violation in $colorScheme at $width px",
    async ({ colorScheme, width, methods }) => {
      await open(
        { windowTarget: "self" },
        { method: null, context: { colorScheme, viewport: { width, height: 844 } } },
      );
      await page.waitForURL(/\/window\//);
      for (const method of methods) {
        await page.getByRole("radio", { name: method, exact: true }).check();
        await page.getByRole("radio", { name: "승인 거절" }).check();
        expect(await violations()).toEqual([]);
      }
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
    },
  );

  test.each(["light", "dark"] as const)(
    "no accessibility violation in the dashboards in %s",
    async (colorScheme) => {
      await toss.paid();
      page = await (await browser.newContext({ colorScheme })).newPage();
      await page.goto(toss.url);
      await page.getByRole("button", { name: "취소하기" }).first().waitFor();
      expect(await violations()).toEqual([]);
      await page.goto(`${toss.url}/sandbox/data-platform`);
      expect(await violations()).toEqual([]);
    },
  );

  test("the dashboard's buttons deposit and cancel", async () => {
    const { orderId } = await toss.paid({ method: "VIRTUAL_ACCOUNT" });
    page = await (await browser.newContext()).newPage();
    await page.goto(toss.url);
    const row = page.getByRole("listitem").filter({ hasText: orderId });
    await row.getByRole("button", { name: "입금하기" }).click();
    await row.getByText("DONE", { exact: true }).waitFor();
    await row.getByRole("button", { name: "취소하기" }).click();
    await row.getByText("CANCELED", { exact: true }).waitFor();
    expect((await toss.api("GET", `/v1/payments/orders/${orderId}`)).body.status).toBe("CANCELED");
  });
});
