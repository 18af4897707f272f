import { expect, test } from "vitest";
import { attemptKeys } from "./attempt-keys";

test("the same attempt keeps its key; another order, another method or a known outcome makes a new one", () => {
  const keys = attemptKeys();
  const first = keys.keyFor("1", "CARD");
  expect(keys.keyFor("1", "CARD")).toBe(first);
  expect(keys.keyFor("1", "TRANSFER")).not.toBe(first);
  const again = keys.keyFor("1", "CARD");
  expect(again).not.toBe(first);
  keys.forget();
  expect(keys.keyFor("1", "CARD")).not.toBe(again);
});
