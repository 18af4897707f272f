import { readFileSync } from "node:fs";
import path from "node:path";

/**
 * The environment as Next will see it: `.env.local` over `.env`, and what is really set over both. Empty is not set.
 * @param {string} folder
 * @param {Record<string, string | undefined>} actual
 * @returns {Record<string, string | undefined>}
 */
export function loadEnvironment(folder, actual) {
  const all = { ...readDotenv(folder, ".env"), ...readDotenv(folder, ".env.local"), ...actual };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ""));
}

/** @param {string} folder @param {string} name */
function readDotenv(folder, name) {
  try {
    return parseDotenv(readFileSync(path.join(folder, name), "utf8"));
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === "ENOENT") return {};
    throw error;
  }
}

const LINE =
  /^\s*(?:export\s+)?([A-Za-z_][A-Za-z0-9_.]*)\s*=[ \t]*("(?:\\.|[^"\\])*"|'[^']*'|`[^`]*`|[^\r\n]*)[ \t]*(?:#.*)?$/gm;

/**
 * @param {string} text
 * @returns {Record<string, string>}
 */
export function parseDotenv(text) {
  /** @type {Record<string, string>} */
  const values = {};
  for (const [, name = "", raw = ""] of text.matchAll(LINE)) values[name] = unquote(raw);
  return values;
}

/** @param {string} raw */
function unquote(raw) {
  const quote = raw[0];
  if (quote === '"' && raw.endsWith('"') && raw.length > 1)
    return raw.slice(1, -1).replace(/\\([nrt"\\$])/g, (_, escaped) => ESCAPES[escaped] ?? escaped);
  if ((quote === "'" || quote === "`") && raw.endsWith(quote) && raw.length > 1) return raw.slice(1, -1);
  return raw.replace(/(^|\s)#.*$/, "").trim();
}

/** @type {Record<string, string>} */
const ESCAPES = { n: "\n", r: "\r", t: "\t" };
