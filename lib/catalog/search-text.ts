export const initials = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
/** What a keyboard makes of two first consonants in a row. */
const clusters: Record<string, string> = {
  ㄳ: "ㄱㅅ",
  ㄵ: "ㄴㅈ",
  ㄶ: "ㄴㅎ",
  ㄺ: "ㄹㄱ",
  ㄻ: "ㄹㅁ",
  ㄼ: "ㄹㅂ",
  ㄽ: "ㄹㅅ",
  ㄾ: "ㄹㅌ",
  ㄿ: "ㄹㅍ",
  ㅀ: "ㄹㅎ",
  ㅄ: "ㅂㅅ",
};
const firstSyllable = 0xac00;
const syllablesPerInitial = 588;

/** Lower case, composed, letters and digits only: "에코 백 (L)" and "에코백L" become the same. */
export const normalise = (text: string): string =>
  text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");

/** "에코백" → "ㅇㅋㅂ": many Koreans type only the first consonants. */
export const initialsOf = (text: string): string =>
  [...normalise(text)]
    .map((letter) => {
      const index = letter.charCodeAt(0) - firstSyllable;
      return index >= 0 && index < 11_172 ? initials[Math.floor(index / syllablesPerInitial)] : letter;
    })
    .join("");

/** What a search is verified against: every phrase without its spaces, then the initials of the name. */
export const searchTextOf = (name: string, phrases: readonly string[]): string =>
  [name, ...phrases].map(normalise).concat(initialsOf(name)).join(" ");

/** The one- and two-letter pieces an index finds a text by, whatever the query's place in it. */
export function piecesOf(text: string): string[] {
  const words = text.split(" ").map((word) => [...word]);
  const pieces = words.flatMap((letters) =>
    letters.flatMap((letter, at) => [letter, letters.slice(at, at + 2).join("")]),
  );
  return [...new Set(pieces)].filter(Boolean);
}

/** What must all be found for a query: each word of it. */
export const wordsOf = (query: string): string[] =>
  query
    .replace(/[ㄳ-ㅄ]/g, (letter) => clusters[letter] ?? letter)
    .split(/\s+/)
    .map(normalise)
    .filter(Boolean);
