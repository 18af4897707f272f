import { expect, test } from "vitest";
import { readQuantity } from "./read-quantity";

test.each([
  ["1", 1],
  [" 12 ", 12],
  ["99", 99],
  ["100", 99],
  ["0", null],
  ["", null],
  ["-3", null],
  ["1.5", null],
  ["세 개", null],
])("%j is %j", (text, quantity) => {
  expect(readQuantity(text)).toBe(quantity);
});
