import type { Page } from "@playwright/test";
import { productWithSoldOutVariant } from "./cart-goods";
import { expect, logInAs, test } from "./fixtures";
import { pressAwake } from "./press-awake";
import { newMember } from "./program";

// A proxy between shop and shopper may answer in the shop's place, with anything.
test.use({ expectedProblems: [/status of 502/] });

const told = "단골에서 답을 받지 못했어요. 잠시 뒤에 다시 시도해 주세요.";

/** Until it is called, nothing that is sent from the page reaches the shop. */
async function noAnswers(page: Page): Promise<() => Promise<void>> {
  await page.route(/./, (route) =>
    route.request().method() === "POST"
      ? route.fulfill({ status: 502, body: "bad gateway" })
      : route.fallback(),
  );
  return () => page.unroute(/./);
}

test("a product stays with its choice when putting it in is not answered, and goes in the next time", async ({
  page,
}) => {
  const { product, available } = await productWithSoldOutVariant();
  await page.goto(`/products/${product.id}?variant=${available.id}`);
  const [chosen = ""] = Object.values(available.options);
  const choice = page.getByRole("radio", { name: chosen, exact: true });
  await expect(choice).toBeChecked();
  const answerAgain = await noAnswers(page);
  const add = page.getByRole("button", { name: "장바구니 담기" });
  await pressAwake(add);
  await expect(page.getByText(told)).toBeVisible();
  await expect(page.getByRole("link", { name: "장바구니 확인하기" })).toHaveAttribute("href", "/cart");
  await expect(choice).toBeChecked();
  await answerAgain();
  await add.click();
  await expect(page.getByText("장바구니에 담았어요")).toBeVisible();
  await expect(page.getByText(told)).toBeHidden();
});

test("what was typed into a form stays when saving it is not answered", async ({ page }) => {
  await logInAs(page, await newMember(), "/account");
  const phone = page.getByLabel("휴대폰 번호");
  await phone.fill("010-2345-6789");
  const save = page.getByRole("region", { name: "프로필과 배송지" }).getByRole("button");
  const answerAgain = await noAnswers(page);
  await pressAwake(save);
  await expect(page.getByText(told)).toBeVisible();
  await expect(phone).toHaveValue("010-2345-6789");
  await answerAgain();
  await save.click();
  await expect(page.getByText("저장했어요")).toBeVisible();
  await expect(page.getByText(told)).toBeHidden();
});

test("a log-in that is not answered can be tried again, with the e-mail still there", async ({ page }) => {
  const member = await newMember();
  await page.goto("/log-in?next=/orders");
  await page.getByLabel("이메일").fill(member.email);
  await page.getByLabel("비밀번호").fill(member.password);
  const answerAgain = await noAnswers(page);
  const enter = page.getByRole("button", { name: "로그인", exact: true });
  await pressAwake(enter);
  await expect(page.getByText(told)).toBeVisible();
  await expect(page.getByLabel("이메일")).toHaveValue(member.email);
  await answerAgain();
  await page.getByLabel("비밀번호").fill(member.password);
  await enter.click();
  await expect(page).toHaveURL("/orders");
});
