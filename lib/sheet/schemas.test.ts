import { expect, test } from "vitest";
import { ChangeSheet, CreateSheet } from "./schemas";

const variantId = "0199a000-0000-7000-8000-00000000000a";
const line = { variantId, quantity: 1 };

test.each<[string, unknown]>([
  ["nothing", undefined],
  ["no items", {}],
  ["empty items", { items: [] }],
  ["51 lines", { items: Array.from({ length: 51 }, () => line) }],
  ["quantity 0", { items: [{ variantId, quantity: 0 }] }],
  ["quantity -1", { items: [{ variantId, quantity: -1 }] }],
  ["quantity 1.5", { items: [{ variantId, quantity: 1.5 }] }],
  ['quantity "1"', { items: [{ variantId, quantity: "1" }] }],
  ["quantity 100", { items: [{ variantId, quantity: 100 }] }],
  ["quantity 1e9", { items: [{ variantId, quantity: 1e9 }] }],
  ["quantity Infinity", { items: [{ variantId, quantity: Number.POSITIVE_INFINITY }] }],
  ["quantity NaN", { items: [{ variantId, quantity: Number.NaN }] }],
  ["no quantity", { items: [{ variantId }] }],
  ["an id that is none", { items: [{ variantId: "1", quantity: 1 }] }],
  ["a price of the caller's", { items: [{ ...line, unitPrice: 1 }] }],
  ["an unknown field", { items: [line], coupon: null }],
  ["one item instead of a list", { items: line }],
])("a sheet is not opened with %s", (_, given) => {
  expect(CreateSheet.safeParse(given).success).toBe(false);
});

test("an id has one way of writing, and fifty lines of 99 are the most", () => {
  const items = Array.from({ length: 50 }, () => ({ variantId: variantId.toUpperCase(), quantity: 99 }));
  expect(CreateSheet.parse({ items }).items).toEqual(items.map((item) => ({ ...item, variantId })));
});

const address = { receiver: "김단골", phone: "010-1234-5678", postcode: "03000", address: "서울 종로구" };

test.each<[string, unknown]>([
  ["a coupon that is no id", { couponIssueId: "first-visit" }],
  ["a method nobody offers", { method: "CASH" }],
  ["the method of orders of 0 won", { method: "FREE" }],
  ["a balance below 0", { balanceUse: -1 }],
  ["half a won", { balanceUse: 0.5 }],
  ["a balance in words", { balanceUse: "1000" }],
  ["a balance above every balance", { balanceUse: 2_000_000_001 }],
  ["an unknown field", { amounts: { payable: 0 } }],
  ["items", { items: [line] }],
  ["no address", { address: null }],
  ["an address without a receiver", { address: { ...address, receiver: " " } }],
  ["an address without a street", { address: { ...address, address: "" } }],
  ["a postcode of four digits", { address: { ...address, postcode: "0300" } }],
  ["a phone number in words", { address: { ...address, phone: "공일공" } }],
  ["a NUL in a name", { address: { ...address, receiver: "김\u0000단골" } }],
  ["a line break in a note", { address: { ...address, deliveryNote: "문 앞\n경비실" } }],
  ["an endless note", { address: { ...address, deliveryNote: "가".repeat(101) } }],
  ["an address of more parts", { address: { ...address, country: "KR" } }],
])("a sheet is not changed with %s", (_, given) => {
  expect(ChangeSheet.safeParse(given).success).toBe(false);
});

test("an address is tidied, and its optional parts are empty rather than missing", () => {
  expect(ChangeSheet.parse({ address: { ...address, receiver: " 김단골 " } })).toEqual({
    address: { ...address, phone: "01012345678", addressDetail: "", deliveryNote: "" },
  });
});

test("taking a coupon off is not the same as not naming one", () => {
  expect(ChangeSheet.parse({ couponIssueId: null })).toEqual({ couponIssueId: null });
  expect(ChangeSheet.parse({})).toEqual({});
});
