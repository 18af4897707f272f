import type { Page } from "@playwright/test";
import { axe, expect, test } from "./fixtures";

const field = (page: Page) => page.getByLabel("상품 검색", { exact: true });
const options = (page: Page) => page.getByRole("search").getByRole("option");

/** The script comes with the first focus: until then it is a plain field. */
async function comeToField(page: Page): Promise<void> {
  await field(page).click();
  await expect(field(page)).toHaveRole("combobox");
}

test("no page pays for suggestions before somebody comes to the field", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto("/", { waitUntil: "networkidle" });
  await expect(field(page)).toHaveRole("searchbox");
  const before = new Set(asked.filter((url) => url.endsWith(".js")));
  await comeToField(page);
  const after = new Set(asked.filter((url) => url.endsWith(".js")));
  expect(after.size).toBeGreaterThan(before.size);
});

test("by keyboard: up, down, Escape and Enter, and how many there are is said", async ({ page }) => {
  await page.goto("/");
  await comeToField(page);
  await page.keyboard.type("새벽안");
  await expect(options(page)).toHaveText(["새벽안개 머그"]);
  await expect(field(page)).toHaveAttribute("aria-expanded", "true");
  await expect(page.getByRole("status").filter({ hasText: "추천 1개" })).toBeAttached();

  await page.keyboard.press("ArrowDown");
  await expect(options(page).first()).toHaveAttribute("aria-selected", "true");
  const id = await options(page).first().getAttribute("id");
  await expect(field(page)).toHaveAttribute("aria-activedescendant", id ?? "");
  await page.keyboard.press("ArrowDown");
  await expect(field(page)).not.toHaveAttribute("aria-activedescendant");
  await page.keyboard.press("Escape");
  await expect(options(page)).toHaveCount(0);
  await expect(field(page)).toHaveValue("새벽안");
  await expect(field(page)).toHaveAttribute("aria-expanded", "false");

  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("새벽안개 머그");
});

test("Enter without a choice searches for what is typed", async ({ page }) => {
  await page.goto("/");
  await comeToField(page);
  await page.keyboard.type("머그");
  await expect(options(page).first()).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("‘머그’ 검색 결과");
  await expect(field(page)).toHaveValue("머그");
});

test("by tap: a category leads to its list", async ({ page }) => {
  await page.goto("/");
  await comeToField(page);
  await page.keyboard.type("차다");
  const tea = options(page).filter({ hasText: "카테고리" });
  await expect(tea).toContainText("차·다구");
  await (test.info().project.use.hasTouch ? tea.tap() : tea.click());
  await expect(page).toHaveURL("/products?category=tea");
});

test("while a syllable is being composed the list follows, and the keyboard's Enter chooses nothing", async ({
  page,
  context,
}) => {
  await page.goto("/");
  await comeToField(page);
  const keyboard = await context.newCDPSession(page);
  for (const text of ["ㅅ", "새", "샙", "새벼"])
    await keyboard.send("Input.imeSetComposition", {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  await expect(options(page).filter({ hasText: "새벽안개 머그" })).toBeVisible();
  const went = await field(page).evaluate((input) => {
    const press = (key: string, isComposing: boolean) =>
      input.dispatchEvent(
        new KeyboardEvent("keydown", { key, isComposing, bubbles: true, cancelable: true }),
      );
    return [press("ArrowDown", true), press("Enter", true)];
  });
  expect(went, "left to the keyboard").toEqual([true, true]);
  await expect(field(page)).not.toHaveAttribute("aria-activedescendant");
  await expect(page).toHaveURL("/");
});

test("first consonants are enough", async ({ page }) => {
  await page.goto("/");
  await comeToField(page);
  await page.keyboard.type("ㅅㅂㅇㄱ");
  await expect(options(page)).toContainText(["새벽안개 머그"]);
});

test.describe("slow answers", () => {
  test.use({ expectedProblems: [/ERR_FAILED|ERR_ABORTED/] });

  test("an answer to older words is called off and never shown", async ({ page }) => {
    const failed: string[] = [];
    page.on("requestfailed", (request) => failed.push(decodeURIComponent(request.url())));
    await page.route(/suggestions\?query=%EA%B0%80%EB%B0%A9$/, async (route) => {
      await new Promise((passed) => setTimeout(passed, 1_500));
      await route.continue().catch(() => {});
    });
    await page.goto("/");
    await comeToField(page);
    const asked = page.waitForRequest(/suggestions\?query=%EA%B0%80%EB%B0%A9$/);
    await field(page).fill("가방");
    await asked;
    await field(page).fill("새벽안개");
    await expect(options(page)).toHaveText(["새벽안개 머그"]);
    await page.waitForTimeout(2_000);
    await expect(options(page)).toHaveText(["새벽안개 머그"]);
    expect(failed.some((url) => url.endsWith("query=가방"))).toBe(true);
  });
});

test("what was searched for is offered again on this device, until it is taken away", async ({ page }) => {
  await page.goto("/");
  for (const words of ["머그", "가방", "담요"]) {
    await field(page).fill(words);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(`‘${words}’ 검색 결과`);
  }
  await page.goto("/");
  await comeToField(page);
  await expect(page.getByRole("listbox", { name: "최근 검색어" }).getByRole("option")).toHaveText([
    "담요",
    "가방",
    "머그",
  ]);
  await axe(page);
  await page.getByRole("button", { name: "최근 검색어 가방 지우기" }).click();
  await expect(options(page)).toHaveText(["담요", "머그"]);
  await expect(field(page)).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Delete");
  await expect(options(page)).toHaveText(["머그"]);
  await page.getByRole("button", { name: "최근 검색어 모두 지우기" }).click();
  await expect(options(page)).toHaveCount(0);
  await page.reload();
  await comeToField(page);
  await expect(options(page)).toHaveCount(0);
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`the open list has no barrier and fits a narrow screen (${colorScheme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 320, height: 700 });
    await page.goto("/products");
    await comeToField(page);
    await page.keyboard.type("새벽");
    await expect(options(page).first()).toBeVisible();
    await page.keyboard.press("ArrowDown");
    await axe(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
  });
}
