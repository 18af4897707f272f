"use client";

import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from "react";
import { rememberSearch } from "./recent-searches";

const SearchSuggestions = lazy(async () => ({
  default: (await import("./search-suggestions")).SearchSuggestions,
}));

/** A plain form. What suggests words is fetched when somebody first comes to the field: no page pays for it before. */
export function SearchField({ children }: { children: ReactNode }) {
  const input = useRef<HTMLInputElement>(null);
  const [met, setMet] = useState<HTMLInputElement | null>(null);
  useEffect(() => {
    // The server does not know the address when it draws the header: what was searched for is filled in later.
    const query = new URLSearchParams(location.search).get("query");
    if (query && input.current?.value === "") input.current.value = query;
    // Somebody may have come to the field before this script did.
    if (document.activeElement === input.current) setMet(input.current);
  }, []);
  return (
    <>
      <form
        action="/products"
        className="relative"
        onSubmit={() => rememberSearch(input.current?.value ?? "")}
      >
        <label htmlFor="search" className="sr-only">
          상품 검색
        </label>
        <input
          id="search"
          ref={input}
          name="query"
          type="search"
          placeholder="무엇을 찾으세요?"
          maxLength={60}
          autoComplete="off"
          enterKeyHint="search"
          onFocus={({ currentTarget }) => setMet(currentTarget)}
          className="h-11 w-full rounded-soft border border-edge bg-raised pr-12 pl-4 text-17 placeholder:text-15 placeholder:text-muted hover:border-ink md:text-15 [&::-webkit-search-cancel-button]:hidden"
        />
        {children}
      </form>
      {met && (
        <Suspense>
          <SearchSuggestions input={met} />
        </Suspense>
      )}
    </>
  );
}
