import { expect, test } from "vitest";
import { groupBy } from "./group-by";

test("groups and their members keep the order in which they came", () => {
  const groups = groupBy(["b1", "a1", "b2"], (text) => text.charAt(0));
  expect([...groups]).toEqual([
    ["b", ["b1", "b2"]],
    ["a", ["a1"]],
  ]);
});
