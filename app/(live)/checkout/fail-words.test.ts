import { expect, test } from "vitest";
import { failWords } from "./fail-words";

test.each([
  ["PAY_PROCESS_CANCELED", "결제를 취소했어요"],
  ["PAY_PROCESS_ABORTED", "결제가 중단됐어요"],
  ["REJECT_CARD_COMPANY", "결제하지 못했어요"],
  ["NOBODY_KNOWS_THIS", "결제하지 못했어요"],
  ["constructor", "결제하지 못했어요"],
  ["", "결제하지 못했어요"],
])("%s", (code, title) => {
  const words = failWords(code);
  expect(words.title).toBe(title);
  expect(words.hint).toMatch(/돈은 빠져나가지 않았어요\.$/);
});
