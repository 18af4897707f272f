import { expect, test } from "vitest";
import { formatCount } from "./format-count";

test("numbers are grouped as Koreans group them", () => {
  const numbers = [0, 7, 999, 1_000, 12_900, 100_000, 1_234_567, 2_000_000_000, -1, -999, -1_000, -123_456];
  expect(numbers.map(formatCount)).toEqual(numbers.map((number) => number.toLocaleString("ko-KR")));
});
