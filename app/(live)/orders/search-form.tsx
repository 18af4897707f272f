import { Search } from "lucide-react";
import { Button } from "@/components/ui/button";
import { type OrderFilter, periods } from "./order-filter";

export function SearchForm({ filter: { group, period, query } }: { filter: OrderFilter }) {
  return (
    <search aria-label="주문 찾기">
      <form action="/orders" className="mt-4 flex flex-wrap gap-2">
        {group !== "all" && <input type="hidden" name="group" value={group} />}
        <label htmlFor="period" className="sr-only">
          기간
        </label>
        <select
          key={period}
          id="period"
          name="period"
          defaultValue={period}
          className="h-12 rounded-soft border border-edge bg-raised px-3 text-15 max-sm:w-full"
        >
          {periods.map((one) => (
            <option key={one.period} value={one.period}>
              {one.label}
            </option>
          ))}
        </select>
        <label htmlFor="order-query" className="sr-only">
          주문번호나 상품 이름
        </label>
        <input
          key={query}
          id="order-query"
          name="query"
          type="search"
          defaultValue={query}
          maxLength={60}
          placeholder="주문번호나 상품 이름"
          autoComplete="off"
          className="h-12 min-w-0 flex-1 rounded-soft border border-edge bg-raised px-3 text-17 placeholder:text-15 placeholder:text-muted hover:border-ink sm:max-w-80"
        />
        <Button type="submit" look="secondary">
          <Search aria-hidden="true" size={18} strokeWidth={1.75} />
          찾기
        </Button>
      </form>
    </search>
  );
}
