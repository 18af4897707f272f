import { expect, test } from "vitest";
import { tooLittle } from "./least-amounts";

test.each([
  ["CARD", 0, true],
  ["CARD", 99, false],
  ["CARD", 100, true],
  ["EASY_PAY", 99, false],
  ["TRANSFER", 199, false],
  ["TRANSFER", 200, true],
  ["TRANSFER", 10_000_000, true],
  ["TRANSFER", 10_000_001, false],
  ["VIRTUAL_ACCOUNT", 199, false],
  ["VIRTUAL_ACCOUNT", 10_000_001, true],
  ["BALANCE", 1, true],
] as const)("%s can be asked for %i won: %s", (method, won, isFine) => {
  expect(tooLittle(won, method) === null).toBe(isFine);
});
