import type { Page } from "@playwright/test";
import { axe, expect, forgetLogIn, test } from "./fixtures";

const password = "조용한-저녁-산책";
const newEmail = () => `story-${Date.now()}-${Math.random().toString(36).slice(2, 8)}@example.com`;

async function signUp(page: Page, email = newEmail()): Promise<string> {
  await page.goto("/sign-up");
  await page.getByLabel("이름").fill("한이야기");
  await page.getByLabel("이메일").fill(email);
  await page.getByLabel("비밀번호").fill(password);
  await page.getByRole("button", { name: "가입하고 시작하기" }).click();
  await page.waitForURL("/");
  return email;
}

test("a newcomer signs up, says where to send things, and finds it again after logging out and in", async ({
  page,
}) => {
  const email = await signUp(page);
  await page.goto("/account");
  await page.getByLabel("휴대폰 번호").fill("010-1234-5678");
  await page.getByLabel("우편번호").fill("04000");
  await page.getByLabel("주소", { exact: true }).fill("서울특별시 마포구 예시로 7");
  await page.getByLabel("상세 주소").fill("2층");
  await page.getByRole("button", { name: "저장" }).click();
  await expect(page.getByRole("status").filter({ hasText: "이 주소를 먼저" })).toBeVisible();
  await expect(page.getByLabel("주소", { exact: true })).toHaveValue("서울특별시 마포구 예시로 7");
  await expect(page.getByRole("button", { name: "저장" })).toBeFocused();

  await page.getByRole("button", { name: "로그아웃" }).click();
  await page.waitForURL("/");
  await page.goto("/account");
  await expect(page).toHaveURL("/log-in?next=%2Faccount");
  await page.getByLabel("이메일").fill(email.toUpperCase());
  await page.getByLabel("비밀번호").fill(password);
  await page.getByRole("button", { name: "로그인", exact: true }).click();
  await page.waitForURL("/account");
  await expect(page.getByLabel("휴대폰 번호")).toHaveValue("01012345678");
  await expect(page.getByLabel("주소", { exact: true })).toHaveValue("서울특별시 마포구 예시로 7");
});

test("a form says what is wrong beside the field, keeps what was typed, and moves to the first mistake", async ({
  page,
}) => {
  await page.goto("/sign-up");
  await page.getByLabel("이름").fill("한이야기");
  await page.getByLabel("이메일").fill("아무렇게나");
  await page.getByLabel("비밀번호").fill("짧음");
  await page.getByRole("button", { name: "가입하고 시작하기" }).click();
  await expect(page.getByLabel("이메일")).toHaveAccessibleDescription(/이메일 주소를 다시 확인해 주세요/);
  await expect(page.getByLabel("이메일")).toBeFocused();
  await expect(page.getByLabel("비밀번호")).toHaveAccessibleDescription(/8자 이상/);
  await expect(page.getByLabel("이름")).toHaveValue("한이야기");
  await expect(page.getByLabel("비밀번호")).toHaveValue("짧음");
  await page.getByRole("button", { name: "입력한 글자 보기" }).click();
  await expect(page.getByLabel("비밀번호")).toHaveAttribute("type", "text");
});

test("a wrong password and an unknown e-mail are told the same", async ({ page }) => {
  const email = await signUp(page);
  await forgetLogIn(page);
  for (const address of [email, newEmail()]) {
    await page.goto("/log-in");
    await page.getByLabel("이메일").fill(address);
    await page.getByLabel("비밀번호").fill("이게-아닌데요");
    await page.getByRole("button", { name: "로그인", exact: true }).click();
    await expect(page.getByRole("main").getByRole("alert")).toHaveText("이메일 또는 비밀번호가 맞지 않아요.");
  }
});

test("a changed password ends the log-in on every other device and keeps this one", async ({
  page,
  browser,
}) => {
  const email = await signUp(page);
  const elsewhere = await browser.newPage();
  await elsewhere.goto("/log-in?next=/account");
  await elsewhere.getByLabel("이메일").fill(email);
  await elsewhere.getByLabel("비밀번호").fill(password);
  await elsewhere.getByRole("button", { name: "로그인", exact: true }).click();
  await elsewhere.waitForURL("/account");

  await page.goto("/account");
  await page.getByLabel("지금 비밀번호").fill(password);
  await page.getByLabel("새 비밀번호").fill(`${password}-새로`);
  await page.getByRole("button", { name: "비밀번호 바꾸기" }).click();
  await expect(page.getByRole("status").filter({ hasText: "비밀번호를 바꿨어요" })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("한이야기님");
  await elsewhere.reload();
  await expect(elsewhere).toHaveURL(/\/log-in/);
  await elsewhere.close();
});

test("who leaves is logged out and cannot come back with the old password", async ({ page }) => {
  const email = await signUp(page);
  await page.goto("/account");
  await page.getByText("단골을 떠나시나요?").click();
  await page.getByLabel("비밀번호 확인").fill(password);
  await page.getByRole("button", { name: "탈퇴하기" }).click();
  await page.waitForURL("/");
  await page.goto("/log-in");
  await page.getByLabel("이메일").fill(email);
  await page.getByLabel("비밀번호").fill(password);
  await page.getByRole("button", { name: "로그인", exact: true }).click();
  await expect(page.getByRole("main").getByRole("alert")).toHaveText("이메일 또는 비밀번호가 맞지 않아요.");
});

test("a log-in leads on to a page of this shop, never to another site", async ({ page }) => {
  await signUp(page);
  for (const next of ["//evil.example/", "/\\evil.example", "https://evil.example/", "javascript:alert(1)"]) {
    await page.goto(`/log-in?next=${encodeURIComponent(next)}`);
    await page.waitForURL("/");
  }
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("logging in works, and says what is wrong", async ({ page }) => {
    await page.goto("/log-in?next=/account");
    await page.getByLabel("이메일").fill("shopper@dangol.kr");
    await page.getByLabel("비밀번호").fill("틀린-비밀번호");
    await page.getByRole("button", { name: "로그인", exact: true }).click();
    await expect(page.getByRole("main").getByRole("alert")).toHaveText("이메일 또는 비밀번호가 맞지 않아요.");
    await page.getByLabel("비밀번호").fill("dangol-1234!");
    await page.getByRole("button", { name: "로그인", exact: true }).click();
    await page.waitForURL("/account");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("김단골님");
  });
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`the account pages are accessible in the ${colorScheme}`, async ({ page, logIn }) => {
    await page.emulateMedia({ colorScheme });
    for (const place of ["/log-in", "/sign-up"]) {
      await page.goto(place);
      await axe(page);
    }
    await logIn("shopper", "/account");
    await axe(page);
  });
}
