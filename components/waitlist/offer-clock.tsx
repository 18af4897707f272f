"use client";

import { useSyncExternalStore } from "react";

type Props = { endsAt: string; clockAheadMs: number };

/** "29:41", by the shop's clock. Empty until the browser draws it. */
export function OfferClock({ endsAt, clockAheadMs }: Props) {
  const second = useSyncExternalStore(everySecond, currentSecond, () => null);
  const left = second === null ? null : Math.ceil((Date.parse(endsAt) - clockAheadMs) / 1000) - second;
  return (
    <span role="timer" className="inline-block min-w-[2.6em] tabular-nums">
      {left !== null && spell(Math.max(0, left))}
    </span>
  );
}

const spell = (seconds: number): string =>
  [Math.floor(seconds / 60), seconds % 60].map((part) => String(part).padStart(2, "0")).join(":");

const currentSecond = (): number => Math.floor(Date.now() / 1000);

function everySecond(tick: () => void): () => void {
  const timer = setInterval(tick, 1000);
  return () => clearInterval(timer);
}
