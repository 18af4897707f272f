import { expect, test } from "vitest";
import { initialsOf, normalise, piecesOf, searchTextOf, wordsOf } from "./search-text";

test.each([
  ["에코 백 (L)", "에코백l"],
  ["  차(茶) 도구 ", "차茶도구"],
  ["한글", "한글"],
  ["%_\\'", ""],
])("%s is searched as %s", (text, normal) => {
  expect(normalise(text)).toBe(normal);
});

test("first consonants stand for syllables", () => {
  expect(initialsOf("린넨 에코백")).toBe("ㄹㄴㅇㅋㅂ");
  expect(initialsOf("까치 A5")).toBe("ㄲㅊa5");
});

test("every query that is part of a text finds it by its pieces", () => {
  const text = searchTextOf("린넨 에코백", ["장바구니", "가방"]);
  const pieces = new Set(piecesOf(text));
  for (const query of ["에코백", "코백", "가방", "장바구니", "백", "ㅇㅋㅂ"]) {
    const wanted = wordsOf(query).flatMap(piecesOf);
    expect(
      wanted.every((piece) => pieces.has(piece)),
      query,
    ).toBe(true);
    expect(text.includes(normalise(query)), query).toBe(true);
  }
});

test("a query of several words wants each of them", () => {
  expect(wordsOf(" 린넨  가방 ")).toEqual(["린넨", "가방"]);
});
