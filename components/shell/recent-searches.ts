import { browserStorage } from "./browser-storage";

const place = "recent-searches";
const most = 8;
const listeners = new Set<() => void>();

let kept: { text: string | null; words: string[] } = { text: null, words: [] };

/** What was searched for on this device, the latest first. It never leaves it. */
export function recentSearches(): string[] {
  const text = browserStorage.read(place);
  if (text !== kept.text) kept = { text, words: wordsIn(text) };
  return kept.words;
}

export function rememberSearch(words: string): void {
  const said = words.trim().slice(0, 60);
  if (said) write([said, ...recentSearches().filter((each) => each !== said)].slice(0, most));
}

export const forgetSearch = (words: string): void => write(recentSearches().filter((each) => each !== words));

export const forgetSearches = (): void => write([]);

export function watchSearches(notice: () => void): () => void {
  listeners.add(notice);
  return () => listeners.delete(notice);
}

/** One to a line: nobody can search for a line break. */
const wordsIn = (text: string | null): string[] => (text ? text.split("\n").filter(Boolean) : []);

function write(words: string[]): void {
  browserStorage.write(place, words.join("\n"));
  for (const notice of listeners) notice();
}
