import "server-only";
import { filterHref, type ProductFilter, readFilter } from "./product-filter";

/** Where a list is kept: one path for every address that asks for the same products. */
export function listPath(search: URLSearchParams): string {
  const filter = readFilter(Object.fromEntries(search));
  const { cursor, shown } = filter;
  const [, asked = ""] = filterHref(filter, { cursor, shown }).split("?");
  return `/list/${asked ? Buffer.from(asked).toString("base64url") : "all"}`;
}

export const readListPath = (part: string): ProductFilter => readFilter(Object.fromEntries(askedBy(part)));

/** Only what `listPath` writes is a list: anything else would be the same list, kept once more. */
export const isListPath = (part: string): boolean => listPath(askedBy(part)) === `/list/${part}`;

const askedBy = (part: string): URLSearchParams =>
  new URLSearchParams(part === "all" ? "" : Buffer.from(part, "base64url").toString());
