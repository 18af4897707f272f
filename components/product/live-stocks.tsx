"use client";

import { createContext, lazy, type ReactNode, use, useState } from "react";
import { OnceAwake } from "@/components/ui/once-awake";
import type { Told } from "./ask-stocks";

/** What asks comes after the page. */
const AskStocks = lazy(() => import("./ask-stocks").then((module) => ({ default: module.AskStocks })));

const nothing: Told = { asked: new Set(), left: new Map(), clockAheadMs: 0 };
const Stocks = createContext(nothing);

type Props = { drawn: string[]; everyMs?: number; children: ReactNode };

/** One question for everything that is drawn inside, again and again while somebody looks at the page. */
export function LiveStocks({ drawn, everyMs = 10_000, children }: Props) {
  const ids = [...new Set(drawn)].sort().slice(0, mostAtOnce).join(",");
  const [told, tell] = useState(nothing);
  return (
    <Stocks value={told}>
      {children}
      {ids !== "" && (
        <OnceAwake>
          <AskStocks ids={ids} everyMs={everyMs} tell={tell} />
        </OnceAwake>
      )}
    </Stocks>
  );
}

const mostAtOnce = 100;

/** As the page was drawn until the shop was asked for it; what it then does not name is gone. */
export function useStockOf(id: string, drawn: number): { stock: number; clockAheadMs: number } {
  const { asked, left, clockAheadMs } = use(Stocks);
  return { stock: asked.has(id) ? (left.get(id) ?? 0) : drawn, clockAheadMs };
}
