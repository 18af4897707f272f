"use client";

import { createContext, lazy, type ReactNode, Suspense, use, useEffect, useState } from "react";
import type { Told } from "./ask-stocks";

/** What asks comes after the page. */
const AskStocks = lazy(() => import("./ask-stocks").then((module) => ({ default: module.AskStocks })));

const nothing: Told = { left: null, clockAheadMs: 0 };
const Stocks = createContext(nothing);

type Props = { drawn: string[]; everyMs?: number; children: ReactNode };

/** One question for everything that is drawn inside, again and again while somebody looks at the page. */
export function LiveStocks({ drawn, everyMs = 10_000, children }: Props) {
  const ids = [...new Set(drawn)].sort().slice(0, mostAtOnce).join(",");
  const [told, tell] = useState(nothing);
  const [isAwake, wake] = useState(false);
  useEffect(() => wake(true), []);
  return (
    <Stocks value={told}>
      {children}
      {isAwake && ids !== "" && (
        <Suspense>
          <AskStocks ids={ids} everyMs={everyMs} tell={tell} />
        </Suspense>
      )}
    </Stocks>
  );
}

const mostAtOnce = 100;

/** As the page was drawn until the shop has said; what it does not name any more is gone. */
export function useStockOf(id: string, drawn: number): { stock: number; clockAheadMs: number } {
  const told = use(Stocks);
  return { stock: told.left ? (told.left.get(id) ?? 0) : drawn, clockAheadMs: told.clockAheadMs };
}
