import { QueryClient } from "@tanstack/react-query";

let kept: QueryClient | undefined;

/** One for all islands of a page; on the server a new one each time, so that nothing is shared between visitors. */
export function browserQueries(): QueryClient {
  if (typeof window === "undefined") return new QueryClient();
  kept ??= new QueryClient();
  return kept;
}
