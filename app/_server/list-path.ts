import "server-only";
import { filterHref, type ProductFilter, readFilter } from "./product-filter";

/** Where a list is kept: one path for every address that asks for the same products. */
export function listPath(search: URLSearchParams): string {
  const filter = readFilter(Object.fromEntries(search));
  const { cursor, shown } = filter;
  const [, asked = ""] = filterHref(filter, { cursor, shown }).split("?");
  return `/list/${asked ? Buffer.from(asked).toString("base64url") : "all"}`;
}

export function readListPath(part: string): ProductFilter {
  const asked = part === "all" ? "" : Buffer.from(part, "base64url").toString();
  return readFilter(Object.fromEntries(new URLSearchParams(asked)));
}
