import { expect, test } from "vitest";
import { readWon } from "./read-won";

test.each([
  ["0", 0],
  ["12,000원", 12_000],
  [" 5 000 ", 5_000],
  ["-5", null],
  ["3.5", null],
  ["5천", null],
  ["", null],
  ["원", null],
  ["1e5", null],
  ["12345678901", 12_345_678_901],
  ["9".repeat(30), Number.MAX_SAFE_INTEGER],
])("%j is read as %s", (text, won) => {
  expect(readWon(text)).toBe(won);
});
