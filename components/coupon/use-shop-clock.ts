import { useSyncExternalStore } from "react";

/** The shop's clock in milliseconds, four times a second; null while nobody knows it. */
export function useShopClock(clockAheadMs: number | null): number | null {
  const now = useSyncExternalStore(everyQuarter, currentQuarter, () => null);
  return now === null || clockAheadMs === null ? null : now + clockAheadMs;
}

const quarterMs = 250;

function currentQuarter(): number {
  return Math.floor(Date.now() / quarterMs) * quarterMs;
}

function everyQuarter(tick: () => void): () => void {
  const timer = setInterval(tick, quarterMs);
  return () => clearInterval(timer);
}
