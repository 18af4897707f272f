"use client";

import { useQuery } from "@tanstack/react-query";
import { createContext, type ReactNode, use } from "react";
import { browserQueries } from "@/components/browser-queries";
import { clockAheadMs } from "@/components/shop-clock";
import type { StockList } from "@/lib/catalog/views";

type Told = {
  left: Map<string, number> | null;
  /** How far the shop's clock is ahead of this device's. */
  clockAheadMs: number;
};

const Stocks = createContext<Told>({ left: null, clockAheadMs: 0 });

type Props = { drawn: string[]; everyMs?: number; children: ReactNode };

/** One question for everything that is drawn inside, again and again while somebody looks at the page. */
export function LiveStocks({ drawn, everyMs = 10_000, children }: Props) {
  const ids = [...new Set(drawn)].sort().slice(0, mostAtOnce).join(",");
  const { data } = useQuery(
    {
      queryKey: ["stocks", ids],
      queryFn: ({ signal }) => fetchStocks(ids, signal),
      enabled: ids !== "",
      refetchInterval: everyMs,
      retry: false,
    },
    browserQueries(),
  );
  return <Stocks value={data ?? { left: null, clockAheadMs: 0 }}>{children}</Stocks>;
}

const mostAtOnce = 100;

async function fetchStocks(ids: string, signal: AbortSignal): Promise<Told> {
  const answer = await fetch(`/api/v1/products/stock?ids=${ids}`, { signal });
  if (!answer.ok) throw new Error(`stocks: ${answer.status}`);
  const { products }: StockList = (await answer.json()).data;
  return { left: new Map(products.map(({ id, stock }) => [id, stock])), clockAheadMs: clockAheadMs(answer) };
}

/** As the page was drawn until the shop has said; what it does not name any more is gone. */
export function useStockOf(id: string, drawn: number): { stock: number; clockAheadMs: number } {
  const told = use(Stocks);
  return { stock: told.left ? (told.left.get(id) ?? 0) : drawn, clockAheadMs: told.clockAheadMs };
}
