import { expect, test } from "vitest";
import type { Refused } from "@/components/checkout/ask-shop";
import type { BoughtItem } from "./item-list";
import { troubleOf } from "./trouble";

const item: BoughtItem = {
  variantId: "0190a000-0000-7000-8000-000000000001",
  productId: "0190a000-0000-7000-8000-000000000002",
  name: "새벽안개 머그",
  option: "흰색",
  imageUrl: "",
  quantity: 3,
  unitPrice: 10_000,
  itemDiscount: 0,
  lineTotal: 30_000,
};
const { variantId } = item;
const productHref = `/products/${item.productId}?variant=${variantId}`;

const told = (code: string, details?: unknown, number: string | null = null, fromCart = true) => {
  const refused: Refused = { ok: false, status: 409, code, message: "가게의 말", details };
  return troubleOf(refused, { items: [item], number, fromCart, here: "/checkout/1" });
};

test.each([
  ["some left", 1, "새벽안개 머그 (흰색): 3개를 고르셨는데 1개 남았어요"],
  ["none left", 0, "새벽안개 머그 (흰색): 모두 팔렸어요"],
] as const)("what is short is named: %s", (_, left, line) => {
  const { lines, ways } = told("STOCK_NOT_ENOUGH", { shortages: [{ variantId, wanted: 3, left }] });
  expect(lines).toEqual([line]);
  expect(ways.map(({ href }) => href)).toEqual(["/cart"]);
});

test.each([
  [true, 1, { href: "/cart", label: "장바구니에서 수량 바꾸기" }],
  [true, 0, { href: "/cart", label: "장바구니로 가기" }],
  [false, 1, { href: productHref, label: "상품에서 수량 바꾸기" }],
  [false, 0, { href: productHref, label: "상품에서 재입고 기다리기" }],
])(
  "who lacks something goes to where they took it from (from the cart: %s, left: %i)",
  (fromCart, left, way) => {
    const details = { shortages: [{ variantId, wanted: 3, left }] };
    expect(told("STOCK_NOT_ENOUGH", details, null, fromCart).ways).toEqual([way]);
  },
);

test("what is not on sale is named", () => {
  expect(told("PRODUCT_NOT_ON_SALE", { products: [{ variantId }] }).lines).toEqual(["새벽안개 머그 (흰색)"]);
});

test("who is logged out comes back to this very page", () => {
  expect(told("UNAUTHENTICATED").ways).toEqual([
    { href: "/log-in?next=%2Fcheckout%2F1", label: "다시 로그인하기" },
  ]);
});

test.each([
  ["the card company is being asked", { act: "requestPayment", reason: "UNDER_WAY" }, /가게의 말/],
  ["the order is over or paid", { act: "requestPayment" }, /더 결제할 수 없어요/],
  ["two windows change the sheet", undefined, /가게의 말/],
] as const)("a conflict says what it is: %s", (_, details, text) => {
  expect(told("ORDER_STATE_CONFLICT", details, "20261120-ABCDEFGH").text).toMatch(text);
});

test.each([undefined, null, "text", { shortages: "none" }, { shortages: [null] }])(
  "details of no known shape (%j) break nothing",
  (details) => {
    expect(told("STOCK_NOT_ENOUGH", details).text).toMatch(/재고가 부족해졌어요/);
  },
);
