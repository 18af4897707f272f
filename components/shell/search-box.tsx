import { Search } from "lucide-react";
import { SearchInput } from "./search-input";

/** A member's bell leaves too little room beside it on a phone: there it has a line of its own. */
export function SearchBox() {
  return (
    <search className="min-w-0 flex-1 max-sm:[html[data-member]_&]:order-1 max-sm:[html[data-member]_&]:basis-full md:ml-auto md:max-w-80">
      <form action="/products" className="relative">
        <label htmlFor="search" className="sr-only">
          상품 검색
        </label>
        <SearchInput
          id="search"
          className="h-11 w-full rounded-soft border border-edge bg-raised pr-12 pl-4 text-17 placeholder:text-15 placeholder:text-muted hover:border-ink md:text-15 [&::-webkit-search-cancel-button]:hidden"
        />
        <button
          type="submit"
          aria-label="검색"
          className="absolute inset-y-0 right-0 grid w-11 place-items-center text-muted hover:text-ink"
        >
          <Search aria-hidden="true" size={20} strokeWidth={1.75} />
        </button>
      </form>
    </search>
  );
}
