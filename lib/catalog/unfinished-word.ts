import { initials, normalise } from "./search-text";

const firstSyllable = 0xac00;
const [vowels, finals] = [21, 28];
const perInitial = vowels * finals;

/** The finals a keyboard puts together from two, by their place among the finals: what stays, what moves on. */
const doubleFinals: Record<number, readonly [stays: number, moves: string]> = {
  3: [1, "ㅅ"],
  5: [4, "ㅈ"],
  6: [4, "ㅎ"],
  9: [8, "ㄱ"],
  10: [8, "ㅁ"],
  11: [8, "ㅂ"],
  12: [8, "ㅅ"],
  13: [8, "ㅌ"],
  14: [8, "ㅍ"],
  15: [8, "ㅎ"],
  18: [17, "ㅅ"],
};
/** Every other final as a first consonant, by its place among the finals. */
const singleFinals = "-ㄱㄲ-ㄴ--ㄷㄹ-------ㅁㅂ-ㅅㅆㅇㅈㅊㅋㅌㅍㅎ";
/** Which vowels another grows into: ㅗ into ㅘ, ㅙ, ㅚ. */
const grownVowels: Record<number, readonly number[]> = { 8: [9, 10, 11], 13: [14, 15, 16], 18: [19] };
/** Which finals another grows into: ㄱ into ㄳ. */
const grownFinals: Record<number, readonly number[]> = {
  1: [3],
  4: [5, 6],
  8: [9, 10, 11, 12, 13, 14, 15],
  17: [18],
};

/** From one letter to another, both included. */
type Range = readonly [from: number, to: number];
type Reading = { letter: Range[]; after?: Range };

export type UnfinishedWord = {
  /** A regular expression for what this word may become. */
  pattern: string;
  /** What is typed and will stay. */
  settled: string;
  /** What may stand after it. */
  letters: string[];
};

/** The last syllable is still being composed: "삭" may be on its way to 사과, "고" to 과. */
export function unfinishedWord(word: string): UnfinishedWord {
  const typed = [...normalise(word)];
  const last = typed.pop() ?? "";
  const settled = typed.join("");
  const readings = readingsOf(last);
  const ways = readings.map(({ letter, after }) => oneOf(letter) + (after ? oneOf([after]) : ""));
  return {
    pattern: `${settled}(?:${ways.join("|")})`,
    settled,
    letters: isConsonant(last) ? [last] : readings.flatMap(({ letter }) => letter.flatMap(spell)),
  };
}

function readingsOf(letter: string): Reading[] {
  const own = letter.codePointAt(0) ?? 0;
  // A consonant alone: among first consonants, or the beginning of any syllable.
  if (isConsonant(letter)) return [{ letter: [[own, own], startingWith(letter)] }];
  const code = own - firstSyllable;
  if (code < 0 || code >= initials.length * perInitial) return [{ letter: [[own, own]] }];
  const [vowel, final] = [Math.floor((code % perInitial) / finals), code % finals];
  if (final === 0) {
    const grown = grownVowels[vowel] ?? [];
    return [{ letter: [vowel, ...grown].map((one) => rangeFrom(own + (one - vowel) * finals, finals)) }];
  }
  const [stays, moves] = doubleFinals[final] ?? [0, singleFinals[final] ?? ""];
  return [
    { letter: [final, ...(grownFinals[final] ?? [])].map((one) => rangeFrom(own + one - final, 1)) },
    { letter: [rangeFrom(own + stays - final, 1)], after: startingWith(moves) },
  ];
}

const isConsonant = (letter: string): boolean => letter !== "" && initials.includes(letter);

const startingWith = (consonant: string): Range =>
  rangeFrom(firstSyllable + initials.indexOf(consonant) * perInitial, perInitial);

const rangeFrom = (from: number, count: number): Range => [from, from + count - 1];

const oneOf = (ranges: readonly Range[]): string =>
  `[${ranges.map(([from, to]) => `${String.fromCodePoint(from)}-${String.fromCodePoint(to)}`).join("")}]`;

const spell = ([from, to]: Range): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index));
