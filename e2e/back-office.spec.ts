import { axe, expect, test } from "./fixtures";

test("an admin sees the day's sales, and the same figures as a table", async ({ page, logIn }) => {
  await logIn("admin", "/admin");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("대시보드");
  await expect(page.getByText("오늘 매출")).toBeVisible();
  await page.getByText("표로 보기").click();
  await expect(page.getByRole("row")).toHaveCount(31);
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`the dashboard is accessible in the ${colorScheme}`, async ({ page, logIn }) => {
    await page.emulateMedia({ colorScheme });
    await logIn("admin", "/admin");
    await axe(page);
  });
}

test("who is not logged in is asked to, with a true redirect", async ({ page }) => {
  const answer = await page.request.get("/admin", { maxRedirects: 0 });
  expect(answer.status()).toBe(307);
  expect(answer.headers().location).toContain("/log-in?next=%2Fadmin");
});

test.describe(() => {
  test.use({ expectedProblems: [/403/] });

  for (const role of ["shopper", "seller"] as const) {
    test(`a ${role} gets 403 and not one figure`, async ({ page, logIn }) => {
      await logIn(role, "/account");
      const answer = await page.goto("/admin");
      expect(answer?.status()).toBe(403);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("볼 수 있는 권한이 없어요");
      await expect(page.getByText("매출")).toHaveCount(0);
    });
  }
});
