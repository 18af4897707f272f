import { Search } from "lucide-react";
import { SearchField } from "./search-field";

/** A member's bell leaves too little room beside it on a phone: there it has a line of its own. */
export function SearchBox() {
  return (
    <search className="min-w-0 flex-1 max-sm:[html[data-member]_&]:order-1 max-sm:[html[data-member]_&]:basis-full md:relative lg:ml-auto lg:max-w-80">
      <SearchField>
        <button
          type="submit"
          aria-label="검색"
          className="absolute inset-y-0 right-0 grid w-11 place-items-center text-muted hover:text-ink"
        >
          <Search aria-hidden="true" size={20} strokeWidth={1.75} />
        </button>
      </SearchField>
    </search>
  );
}
