import { randomUUID } from "node:crypto";
import { type APIRequestContext, expect, type Locator, type Page } from "@playwright/test";
import { call, tokenOf } from "./program";

export type Goods = { productId: string; variantId: string; name: string; price: number; stock: number };
type Account = { email: string; password: string };

export async function goodsNamed(name: string): Promise<Goods> {
  const found = await call("GET", `/products?query=${encodeURIComponent(name)}`);
  const { id: productId } = found.data.items.find((item: { name: string }) => item.name === name);
  const { data } = await call("GET", `/products/${productId}`);
  const [{ id: variantId, price, stock }] = data.variants;
  return { productId, variantId, name, price, stock };
}

export async function newAccount(): Promise<Account & { token: string }> {
  const account = { email: `cart-${randomUUID()}@example.com`, password: "조용한-저녁-산책" };
  await call("POST", "/users", { body: { ...account, name: "한이야기" } });
  const { data } = await call("POST", "/auth/token", { body: account });
  return { ...account, token: data.accessToken };
}

export const putInFor = (token: string, { variantId }: Goods, quantity: number) =>
  call("POST", "/cart/items", { token, body: { variantId, quantity } });

/** As a guest's browser would, from our own page. */
export async function putIn(page: Page, { variantId }: Goods, quantity: number): Promise<void> {
  const { origin } = new URL(page.url());
  const answer = await page.request.post("/api/v1/cart/items", {
    headers: { origin },
    data: { variantId, quantity },
  });
  expect(answer.status()).toBe(201);
}

export async function logInAs(page: Page, { email, password }: Account): Promise<void> {
  await page.getByLabel("이메일").fill(email);
  await page.getByLabel("비밀번호").fill(password);
  await page.getByRole("button", { name: "로그인", exact: true }).click();
}

export const line = (page: Page, { name }: Goods): Locator =>
  page.getByRole("article", { name, exact: true });
export const count = (page: Page, goods: Goods) => line(page, goods).getByRole("textbox", { name: "수량" });
export const won = (amount: number) => `${amount.toLocaleString("ko-KR")}원`;
export const orderButton = (page: Page) => page.getByRole("button", { name: /주문하기$/ });

/** As an admin books it: so many are left while the story goes on, and then as many as before. */
export async function leave(
  request: APIRequestContext,
  goods: Goods,
  left: number,
  story: () => Promise<void>,
) {
  const token = await tokenOf("admin");
  const { stock } = await goodsNamed(goods.name);
  const book = async (kind: "INBOUND" | "OUTBOUND") => {
    const answer = await request.post(`/api/v1/admin/variants/${goods.variantId}/movements`, {
      headers: { authorization: `Bearer ${token}` },
      data: { kind, quantity: stock - left, reason: "이야기" },
    });
    expect(answer.status()).toBe(201);
  };
  await book("OUTBOUND");
  try {
    await story();
  } finally {
    await book("INBOUND");
  }
}

type Variant = { id: string; stock: number; options: Record<string, string> };
type Product = { id: string; options: { name: string }[]; variants: Variant[] };

export async function productWithSoldOutVariant() {
  const { data } = await call("GET", "/products?inStock=1&limit=100");
  for (const { id } of data.items) {
    const product: Product = (await call("GET", `/products/${id}`)).data;
    const soldOut = product.variants.find(({ stock }) => stock === 0);
    const available = product.variants.find(({ stock }) => stock > 0 && stock < 99);
    if (soldOut && available && product.options.length > 0) return { product, soldOut, available };
  }
  throw new Error("the seed has no product with one option sold out");
}
