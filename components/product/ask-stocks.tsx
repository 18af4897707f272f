import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { browserQueries } from "@/components/browser-queries";
import { clockAheadMs } from "@/components/shop-clock";
import type { StockList } from "@/lib/catalog/views";

export type Told = {
  /** A list may have grown since. */
  asked: ReadonlySet<string>;
  left: ReadonlyMap<string, number>;
  /** How far the shop's clock is ahead of this device's. */
  clockAheadMs: number;
};

type Props = { ids: string; everyMs: number; tell: (told: Told) => void };

export function AskStocks({ ids, everyMs, tell }: Props): null {
  const { data } = useQuery(
    {
      queryKey: ["stocks", ids],
      queryFn: ({ signal }) => fetchStocks(ids, signal),
      refetchInterval: everyMs,
      retry: false,
    },
    browserQueries(),
  );
  useEffect(() => {
    if (data) tell(data);
  }, [data, tell]);
  return null;
}

async function fetchStocks(ids: string, signal: AbortSignal): Promise<Told> {
  const answer = await fetch(`/api/v1/products/stock?ids=${ids}`, { signal });
  if (!answer.ok) throw new Error(`stocks: ${answer.status}`);
  const { products }: StockList = (await answer.json()).data;
  const left = new Map(products.map(({ id, stock }) => [id, stock]));
  return { asked: new Set(ids.split(",")), left, clockAheadMs: clockAheadMs(answer) };
}
