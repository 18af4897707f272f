"use client";

import { useSyncExternalStore } from "react";

type Props = {
  endsAt: string;
  /** How far the shop's clock is ahead of this device's. */
  clockAheadMs: number;
  /** What it says when the time has come. */
  over?: string;
};

/** Empty until the browser draws it: a page that is kept cannot know what time it is. */
export function Countdown({ endsAt, clockAheadMs, over = "마감됐어요" }: Props) {
  const second = useSyncExternalStore(everySecond, currentSecond, () => null);
  if (second === null) return <span role="timer" className="inline-block min-w-28" />;
  const left = Math.floor((Date.parse(endsAt) - clockAheadMs) / 1000) - second;
  return (
    <span role="timer" className="inline-block min-w-28 tabular-nums">
      {left > 0 ? spell(left) : over}
    </span>
  );
}

function spell(seconds: number): string {
  const [minutes, rest] = [Math.floor(seconds / 60) % 60, seconds % 60];
  if (seconds < 3_600) return `${minutes}분 ${rest}초 남음`;
  const days = Math.floor(seconds / 86_400);
  const hours = Math.floor(seconds / 3_600) % 24;
  const clock = [hours, minutes, rest].map((part) => String(part).padStart(2, "0")).join(":");
  return days > 0 ? `${days}일 ${clock} 남음` : `${clock} 남음`;
}

function currentSecond(): number {
  return Math.floor(Date.now() / 1000);
}

function everySecond(tick: () => void): () => void {
  const timer = setInterval(tick, 1000);
  return () => clearInterval(timer);
}
