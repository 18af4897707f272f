import { expect, test } from "vitest";
import { sumLines } from "./sum-lines";

test.each([
  { lines: [], sums: [] },
  { lines: [["a", 1]], sums: [["a", 1]] },
  {
    lines: [
      ["b", 6],
      ["a", 1],
      ["b", 6],
    ],
    sums: [
      ["a", 1],
      ["b", 12],
    ],
  },
  {
    lines: [
      ["AB", 2],
      ["ab", 3],
    ],
    sums: [["ab", 5]],
  },
] as { lines: [string, number][]; sums: [string, number][] }[])("$lines are $sums", ({ lines, sums }) => {
  const asLine = ([variantId, quantity]: [string, number]) => ({ variantId, quantity });
  expect(sumLines(lines.map(asLine))).toEqual(sums.map(asLine));
});
