import { canonical } from "./canonical.ts";

type Numbers = [number, number];

function isIn(needle: unknown, haystack: unknown): boolean {
  if (Array.isArray(haystack)) return haystack.some((item) => canonical(item) === canonical(needle));
  return haystack !== null && typeof haystack === "object" && Object.hasOwn(haystack, String(needle));
}

function sizeOf(value: unknown): number {
  if (typeof value === "string" || Array.isArray(value)) return value.length;
  return Object.keys((value as object | null) ?? {}).length;
}

/** Binary operators by how tightly they bind. `&&` and `||` are the parser's own: they need not look right. */
export const BINDING: Record<string, number> = {
  ...{ "||": 1, "&&": 2, "==": 3, "!=": 3, "<": 3, "<=": 3, ">": 3, ">=": 3, in: 3 },
  ...{ "+": 4, "-": 4, "*": 5, "/": 5, "%": 5 },
};

export const OPERATORS: Record<string, (a: unknown, b: unknown) => unknown> = {
  "==": (a, b) => canonical(a) === canonical(b),
  "!=": (a, b) => canonical(a) !== canonical(b),
  "<": (...ab) => (ab as Numbers)[0] < (ab as Numbers)[1],
  "<=": (...ab) => (ab as Numbers)[0] <= (ab as Numbers)[1],
  ">": (...ab) => (ab as Numbers)[0] > (ab as Numbers)[1],
  ">=": (...ab) => (ab as Numbers)[0] >= (ab as Numbers)[1],
  "+": (...ab) => (ab as Numbers)[0] + (ab as Numbers)[1],
  "-": (...ab) => (ab as Numbers)[0] - (ab as Numbers)[1],
  "*": (...ab) => (ab as Numbers)[0] * (ab as Numbers)[1],
  "/": (...ab) => (ab as Numbers)[0] / (ab as Numbers)[1],
  "%": (...ab) => (ab as Numbers)[0] % (ab as Numbers)[1],
  in: isIn,
};

export const FUNCTIONS: Record<string, (...args: unknown[]) => unknown> = {
  has: (value) => value !== null && value !== undefined,
  size: sizeOf,
  string: String,
  int: (value) => Math.trunc(Number(value)),
  double: Number,
  startsWith: (text, part) => String(text).startsWith(String(part)),
  endsWith: (text, part) => String(text).endsWith(String(part)),
  contains: (text, part) => String(text).includes(String(part)),
  matches: (text, pattern) => new RegExp(String(pattern)).test(String(text)),
  lowerAscii: (text) => String(text).toLowerCase(),
  upperAscii: (text) => String(text).toUpperCase(),
};
