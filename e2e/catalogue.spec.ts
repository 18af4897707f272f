import type { Page } from "@playwright/test";
import pg from "pg";
import { axe, expect, test } from "./fixtures";
import { holdBack } from "./hold-back";
import { runningShop } from "./running-shop";

type Variant = { id: string; options: Record<string, string>; price: number; stock: number };

test("a shopper searches, narrows, chooses an option and sees the stock the shop has now", async ({
  page,
}) => {
  await page.goto("/");
  await page.getByRole("searchbox", { name: "상품 검색" }).fill("머그");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("‘머그’ 검색 결과");

  await page.getByText("가격·재고로 좁히기").click();
  await page.getByLabel("최고 가격(원)").fill("50,000");
  await page.getByLabel("품절 상품 빼기").check();
  await page.getByRole("button", { name: "적용하기" }).click();
  await expect(page.getByRole("link", { name: "50,000원 이하 조건 빼기" })).toBeVisible();
  for (const price of await shownPrices(page)) expect(price).toBeLessThanOrEqual(50_000);

  await page.getByRole("link", { name: "새벽안개 머그", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("새벽안개 머그");
  const id = new URL(page.url()).pathname.split("/").at(-1);
  const { data } = await (await page.request.get(`/api/v1/products/${id}`)).json();
  for (const variant of data.variants as Variant[]) {
    for (const value of Object.values(variant.options))
      await page.getByRole("radio", { name: value }).check();
    await expect(page.getByRole("status")).toHaveText(stockWords(variant.stock));
  }
});

test("a condition is taken away by its own chip, and the others stay", async ({ page }) => {
  await page.goto("/products?category=kitchen&minPrice=10000&inStock=1");
  await page.getByRole("link", { name: "10,000원 이상 조건 빼기" }).click();
  await expect(page).toHaveURL("/products?category=kitchen&inStock=1");
  await expect(page.getByRole("link", { name: "품절 제외 조건 빼기" })).toBeVisible();
});

test("sorting by price puts the cheapest first", async ({ page }) => {
  await page.goto("/products");
  await page.getByRole("navigation", { name: "정렬" }).getByRole("link", { name: "낮은 가격순" }).click();
  await expect(page).toHaveURL("/products?sort=price-asc");
  const prices = await shownPrices(page);
  expect(prices.length).toBeGreaterThan(1);
  expect(prices).toEqual([...prices].sort((a, b) => a - b));
});

test("a search that finds nothing says so and offers a way on", async ({ page }) => {
  await page.goto("/products?query=zzzzzz");
  await expect(page.getByRole("heading", { name: "조건에 맞는 상품이 없어요" })).toBeVisible();
  await page.getByRole("link", { name: "전체 상품 보기" }).click();
  await expect(page.getByRole("article").first()).toBeVisible();
});

test("coming back from a product finds the list where it was left", async ({ page }) => {
  await page.goto("/products");
  await page.getByRole("link", { name: "더 보기" }).click();
  await expect(page.getByRole("article")).toHaveCount(48);
  const left = page.getByRole("article").nth(40);
  await left.scrollIntoViewIfNeeded();
  const name = await left.getByRole("heading").textContent();
  await left.getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name ?? "");
  await page.goBack();
  await expect(page.getByRole("article")).toHaveCount(48);
  await expect(page.getByRole("article").nth(40)).toBeInViewport();
});

test("what a list grows by is as it was drawn until its own stock is heard of", async ({ page }) => {
  const soldOut = page.getByRole("article").locator("[data-sold-out]");
  const heard = page.waitForResponse(/products\/stock/);
  await page.goto("/products");
  await heard;
  const before = await soldOut.count();
  const answer = await holdBack(page, /products\/stock/);
  await page.getByRole("link", { name: "더 보기" }).click();
  await expect(page.getByRole("article")).toHaveCount(48);
  expect((await soldOut.count()) - before, "of the 24 that came").toBeLessThan(12);
  answer();
});

test.describe("pages that are not there", () => {
  test.use({ expectedProblems: [/status of 404/] });

  test("what does not exist is a 404 with a title, a search and ways on", async ({ page }) => {
    for (const path of [
      "/products/00000000-0000-7000-8000-000000000000",
      "/products/nothing",
      "/products?category=no-such",
      "/no/such/page",
    ]) {
      const answer = await page.goto(path);
      expect(answer?.status(), path).toBe(404);
      await expect(page.getByRole("heading", { name: "찾으시는 페이지가 없어요" })).toBeVisible();
      await expect(page).toHaveTitle("찾을 수 없는 페이지 | 단골");
      await expect(page.getByRole("link", { name: "상품 둘러보기" })).toBeVisible();
    }
    await axe(page);
    for (const width of [320, 390, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await beyondEdge(page), `${width} px`).toBeLessThanOrEqual(0);
      expect(
        await page.getByLabel("찾으시는 상품").evaluate((input) => input.getBoundingClientRect().left),
      ).toBeGreaterThan(0);
    }
    await page.getByLabel("찾으시는 상품").fill("머그");
    await page.getByRole("button", { name: "찾기" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("‘머그’ 검색 결과");
  });

  test.describe("without JavaScript", () => {
    test.use({ javaScriptEnabled: false });

    test("it says so as well", async ({ page }) => {
      for (const path of ["/products/00000000-0000-7000-8000-000000000000", "/products?category=no-such"]) {
        await page.goto(path);
        await expect(page.getByRole("heading", { name: "찾으시는 페이지가 없어요" })).toBeVisible();
      }
    });
  });
});

test("a list that is reloaded shows the same, and its page says which list it is", async ({ page }) => {
  await page.goto("/products?category=tea&sort=price-asc&shown=48");
  await expect(page).toHaveTitle("차·다구 | 단골");
  const before = await page.getByRole("article").getByRole("heading").allTextContents();
  await page.reload();
  expect(await page.getByRole("article").getByRole("heading").allTextContents()).toEqual(before);
  await page.goto("/products?query=머그&category=kitchen");
  await expect(page).toHaveTitle("‘머그’ 검색 결과 | 단골");
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", "noindex, follow");
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute(
    "href",
    /\/products\?category=kitchen$/,
  );
});

test("a new price is in the kept list and on the kept page within fifteen seconds", async ({ page }) => {
  const shop = new pg.Client({ connectionString: runningShop().databaseUrl });
  await shop.connect();
  const name = "새벽안개 머그";
  const card = page.getByRole("article").filter({ hasText: name });
  const setPrice = (change: string) =>
    shop.query(`UPDATE products SET price = price ${change} WHERE name = $1`, [name]);
  try {
    await page.goto("/products?query=새벽안개");
    const before = Number((await card.getByRole("strong").textContent())?.replace(/\D/g, ""));
    const changed = `${(before - 100).toLocaleString("ko-KR")}원`;
    await setPrice("- 100");
    await expect(async () => {
      await page.reload();
      await expect(card.getByRole("strong")).toContainText(changed, { timeout: 500 });
    }).toPass({ timeout: 15_000 });
    await card.getByRole("link").click();
    await expect(async () => {
      await page.reload();
      await expect(page.getByRole("main").getByRole("strong").first()).toContainText(changed, {
        timeout: 500,
      });
    }).toPass({ timeout: 15_000 });
  } finally {
    await setPrice("+ 100");
    await shop.end();
  }
});

test("a product says when it would arrive", async ({ page }) => {
  await page.goto(await firstProduct(page));
  await expect(page.getByText("도착 예정").last()).toBeVisible();
  await expect(
    page.getByText(/^지금 결제하면 (내일|모레|\d+월 \d+일)\([월화수목금토]\) 도착 예정$/),
  ).toBeVisible();
});

test("the page can be used by keyboard alone", async ({ page }) => {
  await page.goto("/products?query=새벽안개");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "본문으로 건너뛰기" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
  await page.getByRole("link", { name: "새벽안개 머그", exact: true }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("새벽안개 머그");

  const strip = page.getByRole("region", { name: "상품 사진" }).getByRole("list").first();
  await strip.focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => strip.evaluate((list) => list.scrollLeft)).toBeGreaterThan(0);

  await page.getByRole("radio").first().focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("radio").nth(1)).toBeChecked();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("everything can be found, compared and read", async ({ page }) => {
    await page.goto("/");
    await expect(page.getByRole("heading", { name: "새로 들어왔어요" })).toBeVisible();
    await page.getByRole("main").getByRole("link", { name: "주방·식기" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("주방·식기");

    await page.goto("/products");
    await page.getByRole("link", { name: "더 보기" }).click();
    await expect(page.getByRole("article")).toHaveCount(48);
    await expect(page.getByRole("article").nth(24)).toBeInViewport();

    await page.getByRole("searchbox", { name: "상품 검색" }).fill("새벽안개");
    await page.getByRole("button", { name: "검색" }).click();
    await page.getByRole("link", { name: "새벽안개 머그", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("새벽안개 머그");
    await expect(page.getByRole("heading", { name: "상품 이야기" })).toBeVisible();
    await expect(page.getByLabel("담을 옵션")).toBeVisible();
  });
});

const pages = {
  "the front page": "/",
  "the list": "/products?minPrice=1000",
  "an empty list": "/products?query=zzzzzz",
  "a product": firstProduct,
  "the story": "/about",
  "the terms": "/terms",
  "the privacy policy": "/privacy",
};

for (const colorScheme of ["light", "dark"] as const) {
  for (const [name, where] of Object.entries(pages)) {
    test(`${name} has no barrier (${colorScheme})`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(typeof where === "string" ? where : await where(page));
      await axe(page);
    });
  }
}

for (const width of [320, 390, 768, 1280]) {
  test(`no page scrolls sideways at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const [name, where] of Object.entries(pages)) {
      await page.goto(typeof where === "string" ? where : await where(page));
      expect(await beyondEdge(page), name).toBeLessThanOrEqual(0);
    }
  });
}

test("search engines are told of every product", async ({ page, request }) => {
  const map = await (await request.get("/sitemap.xml")).text();
  const product = await firstProduct(page);
  expect(map).toContain(`${product}</loc>`);
  await page.goto(product);
  const facts = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? "");
  expect(facts).toMatchObject({
    "@type": "Product",
    name: await page.getByRole("heading", { level: 1 }).textContent(),
    offers: {
      priceCurrency: "KRW",
      availability: expect.stringMatching(/^https:\/\/schema.org\/(In|OutOf)Stock$/),
    },
  });
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute("href", new RegExp(`${product}$`));
  const picture = await page.locator('meta[property="og:image"]').getAttribute("content");
  const { pathname, search } = new URL(picture ?? "");
  const answer = await request.get(`${pathname}${search}`, { headers: { accept: "*/*" } });
  expect(answer.headers()["content-type"]).toBe("image/jpeg");
  expect(await (await request.get("/robots.txt")).text()).toContain("/sitemap.xml");
});

const beyondEdge = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

async function firstProduct(page: Page): Promise<string> {
  await page.goto("/products");
  return (await page.getByRole("article").first().getByRole("link").getAttribute("href")) ?? "";
}

/** The address changes when the first byte of a page is there: its list may still be arriving. */
async function shownPrices(page: Page): Promise<number[]> {
  await page.waitForLoadState("domcontentloaded");
  const texts = await page.getByRole("article").getByRole("strong").allTextContents();
  return texts.map((text) => Number(text.replace(/\D/g, "")));
}

function stockWords(stock: number): string {
  if (stock === 0) return "고르신 옵션은 품절이에요";
  return stock <= 5 ? `남은 수량 ${stock}개` : "재고가 넉넉해요";
}
