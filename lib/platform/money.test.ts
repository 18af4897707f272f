import { expect, test } from "vitest";
import { formatWon } from "./format-won";
import { maxWon, Won } from "./money";

test.each([0, 1, 12_900, maxWon])("%i is an amount", (amount) => {
  expect(Won.parse(amount)).toBe(amount);
});

test.each([-1, 0.5, maxWon + 1, Number.NaN, Number.POSITIVE_INFINITY, "3", null, [], {}, true, 2 ** 53])(
  "%j is no amount",
  (amount) => {
    expect(Won.safeParse(amount).success).toBe(false);
  },
);

test.each([
  [0, "0원"],
  [12_900, "12,900원"],
  [maxWon, "2,000,000,000원"],
])("%i reads %s", (amount, text) => {
  expect(formatWon(amount)).toBe(text);
});
