import { expect, test } from "vitest";
import { placeWords } from "./place-words";

test.each([
  [0, "다음 차례예요"],
  [1, "앞에 1명"],
  [1_234, "앞에 1,234명"],
  [null, "다음 차례예요"],
])("with %s in front it says %s", (ahead, words) => {
  expect(placeWords({ ahead })).toBe(words);
});
