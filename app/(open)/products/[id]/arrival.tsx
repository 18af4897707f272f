"use client";

import { useSyncExternalStore } from "react";
import { arrivalWords, expectedArrival } from "@/lib/shipping/expected-arrival";

/** The page is kept for everybody and cannot know what day it is: the browser says it, in a line that is there already. */
export function Arrival() {
  const minute = useSyncExternalStore(everyMinute, currentMinute, () => null);
  const now = minute === null ? null : new Date(minute * minuteMs);
  return (
    <span className="scripted block min-h-[1.55em] font-semibold">
      {now && `지금 결제하면 ${arrivalWords(expectedArrival(now), now)}`}
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
