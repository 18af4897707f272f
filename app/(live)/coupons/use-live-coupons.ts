import { useQuery } from "@tanstack/react-query";
import { browserQueries } from "@/components/browser-queries";
import type { CouponList, CouponView } from "@/lib/coupon/views";
import { mostShown } from "./most-shown";

/** What the page was drawn with, then what the shop says: more often while something can be had. */
export function useLiveCoupons({ items: drawn }: Pick<CouponList, "items">, openMs = 3_000) {
  const query = useQuery(
    {
      queryKey: ["coupons"],
      queryFn: ({ signal }) => fetchCoupons(signal),
      placeholderData: { items: drawn, clockAheadMs: null },
      refetchInterval: ({ state }) => (state.data?.items.some(isOpen) ? openMs : 10_000),
      retry: false,
    },
    browserQueries(),
  );
  const { items, clockAheadMs } = query.data ?? { items: drawn, clockAheadMs: null };
  return { items, clockAheadMs, isStale: query.isError, lookAgain: query.refetch };
}

const isOpen = ({ state }: CouponView): boolean => state === "OPEN";

type Answer = Pick<CouponList, "items"> & {
  /** How far the shop's clock is ahead of this device's; null until the shop was asked. */
  clockAheadMs: number | null;
};

async function fetchCoupons(signal: AbortSignal): Promise<Answer> {
  const answer = await fetch(`/api/v1/coupons?limit=${mostShown}`, { signal });
  if (!answer.ok) throw new Error(`coupons: ${answer.status}`);
  const { data } = await answer.json();
  return { items: data.items, clockAheadMs: Date.parse(data.at) - Date.now() };
}
