import { expect, test } from "vitest";
import { readBack, walletFor } from "./errand";

const sheet = "/checkout/0192f0c1-2a3b-4c4d-8e5f-6a7b8c9d0e1f";

test.each([sheet, "/checkout/pay/20261121-ABCD23"])("%s is gone back to", (desk) => {
  expect(readBack(desk)).toBe(desk);
});

test.each([
  "https://elsewhere.example/checkout/pay/1",
  "//elsewhere.example",
  "/checkout/success",
  `${sheet}?a=b`,
  `/orders${sheet}`,
  "/checkout/pay/../../admin",
  ["/checkout/pay/1"],
  undefined,
])("%s is not", (other) => {
  expect(readBack(other)).toBeNull();
});

test("what is missing is charged in hundreds of won", () => {
  const url = new URL(walletFor(sheet, 12_301), "http://shop.example");
  expect(url.pathname).toBe("/wallet");
  expect(Object.fromEntries(url.searchParams)).toEqual({ back: sheet, amount: "12400" });
});

test("without an errand it is the wallet as it always is", () => {
  expect(walletFor(null, 5_000)).toBe("/wallet");
});
