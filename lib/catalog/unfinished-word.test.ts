import { expect, test } from "vitest";
import { searchTextOf } from "./search-text";
import { unfinishedWord } from "./unfinished-word";

const mayBecome = (typed: string, name: string) =>
  new RegExp(unfinishedWord(typed).pattern).test(searchTextOf(name, []));

/** Every state of the field on the way to the word, as the keyboard composes it. */
test.each([
  ["사과", ["ㅅ", "사", "삭", "사고", "사과"]],
  ["에코백", ["ㅇ", "에", "엨", "에코", "에콥", "에코배", "에코백"]],
  ["닭가슴살", ["ㄷ", "다", "달", "닭", "닭ㄱ", "닭가", "닭갓", "닭가스", "닭가슴"]],
  ["읽기", ["이", "일", "읽", "읽ㄱ", "읽기"]],
  ["달걀", ["달", "닭", "달갸"]],
  ["의자", ["ㅇ", "으", "의", "읮", "의자"]],
  ["값진", ["갑", "값", "값ㅈ", "값지"]],
  ["갑사", ["갑", "값", "갑사"]],
  ["새벽안개 머그", ["새벽ㅇ", "새벼", "새벽안ㄱ", "새벽안개머"]],
  ["머그", ["ㅁㄱ", "ㅁ"]],
  ["A4 노트", ["a", "a4", "a4ㄴ"]],
])("on the way to %s it is found from %j", (name, states) => {
  for (const typed of states) expect(mayBecome(typed, name), typed).toBe(true);
});

test.each([
  ["삭", "사슴"],
  ["산", "사과"],
  ["고", "구두"],
  ["닭", "달력"],
  ["사ㄱ", "사슴"],
  ["ㅅㄱ", "머그"],
  ["b", "a4"],
])("%s is not on the way to %s", (typed, name) => {
  expect(mayBecome(typed, name)).toBe(false);
});

test.each([".*", "a|b", "[가", "(", "\\", "^$", "🍵", ""])("%j is text, never a pattern", (typed) => {
  const { pattern } = unfinishedWord(`가${typed}`);
  expect(() => new RegExp(pattern)).not.toThrow();
  expect(new RegExp(pattern).test("나")).toBe(false);
});

test("what an index can look for is known", () => {
  expect(unfinishedWord("사고")).toMatchObject({ settled: "사" });
  expect(unfinishedWord("고").letters).toHaveLength(4 * 28);
  expect(unfinishedWord("삭").letters).toEqual(["삭", "삯", "사"]);
  expect(unfinishedWord("ㄱ").letters).toEqual(["ㄱ"]);
});
