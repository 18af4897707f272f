"use client";

import { lazy, Suspense, useSyncExternalStore } from "react";

/** The calendar comes after the page. */
const ArrivalWords = lazy(() =>
  import("./arrival-words").then((module) => ({ default: module.ArrivalWords })),
);

/** The page is kept for everybody and cannot know what day it is: the browser says it, in a line that is there already. */
export function Arrival() {
  const minute = useSyncExternalStore(everyMinute, currentMinute, () => null);
  return (
    <span className="scripted block min-h-[1.55em] font-semibold">
      {minute !== null && (
        <Suspense>
          <ArrivalWords at={minute * minuteMs} />
        </Suspense>
      )}
    </span>
  );
}

const minuteMs = 60_000;

function currentMinute(): number {
  return Math.floor(Date.now() / minuteMs);
}

function everyMinute(tick: () => void): () => void {
  const timer = setInterval(tick, 10_000);
  return () => clearInterval(timer);
}
