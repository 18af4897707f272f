"use client";

import { useEffect, useLayoutEffect } from "react";
import { browserStorage } from "./browser-storage";

/** Places that show what belongs to one person. */
const personal = /^\/(account|cart|checkout|coupons|notifications|orders|waitlist|wallet|admin)(\/|$)/;
/** Of these, where guests are welcome as well. */
const alsoForGuests = /^\/(cart|coupons)$/;
const kept = "session-mark";
/** This document has come to life; what follows are pages that were gone to without loading one. */
let isAwake = false;

/**
 * A page that somebody left open belongs to them: once another tab has logged out, or somebody else in, it is hidden and
 * asked for anew, which leads through the log-in to the same place or to what the other person may see there.
 */
export function SessionWatch() {
  // Who has just logged in came without a page load: the bell's place is there before anything is painted.
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    if (isAwake && markOf()) dataset.member = markOf();
    isAwake = true;
  }, []);
  useEffect(() => {
    // `/theme.js` has noted it as the page arrived: by now it may be another's. Where it did not run, nothing is known.
    const drawnFor = document.documentElement.dataset.member ?? markOf();
    if (browserStorage.read(kept) !== drawnFor) browserStorage.write(kept, drawnFor);
    const compare = () => markOf() !== drawnFor && leave();
    const comeBack = () => document.visibilityState === "visible" && compare();
    const sights = ["storage", "focus", "pageshow"] as const;
    for (const sight of sights) addEventListener(sight, compare);
    addEventListener("session-over", leaveForLogIn);
    document.addEventListener("visibilitychange", comeBack);
    compare();
    return () => {
      for (const sight of sights) removeEventListener(sight, compare);
      removeEventListener("session-over", leaveForLogIn);
      document.removeEventListener("visibilitychange", comeBack);
    };
  }, []);
  return null;
}

/** Who is logged in, as far as a script may know: a mark that says nothing, and is another for every log-in. */
const markOf = (): string => /(?:^|; )member=(\w*)/.exec(document.cookie)?.[1] ?? "";

function leave(): void {
  if (!personal.test(location.pathname)) return;
  document.documentElement.hidden = true;
  location.reload();
}

/**
 * The shop has said that this log-in counts no more. A page is asked for anew at most once, and the log-in is the end of
 * it: whatever the browser still holds, nobody goes round in circles.
 */
function leaveForLogIn(): void {
  const { pathname, search } = location;
  if (!personal.test(pathname) || document.documentElement.hidden) return;
  document.documentElement.hidden = true;
  if (alsoForGuests.test(pathname) && !cameByReload()) location.reload();
  else location.replace(`/log-in?next=${encodeURIComponent(`${pathname}${search}`)}`);
}

function cameByReload(): boolean {
  const [arrival] = performance.getEntriesByType("navigation");
  return arrival instanceof PerformanceNavigationTiming && arrival.type === "reload";
}
