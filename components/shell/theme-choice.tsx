"use client";

import { useEffect, useRef, useSyncExternalStore } from "react";
import { browserStorage } from "./browser-storage";

const changed = "theme-changed";

/** Kept in the browser; `/theme.js` puts it on the page before anything is painted. */
export function ThemeChoice() {
  const theme = useSyncExternalStore(watch, read, () => "system");
  const select = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    // Chosen before the page listened. What a browser fills in again by itself is nobody's choice: it is told not to.
    const early = select.current?.value;
    if (early && early !== theme) choose(early);
  }, [theme]);
  return (
    <label className="scripted inline-flex items-center gap-2 text-13 text-muted">
      화면 밝기
      <select
        ref={select}
        value={theme}
        autoComplete="off"
        onChange={(event) => choose(event.target.value)}
        className="h-11 rounded-soft border border-edge bg-raised px-3 text-13 text-ink"
      >
        <option value="system">기기 설정대로</option>
        <option value="light">밝게</option>
        <option value="dark">어둡게</option>
      </select>
    </label>
  );
}

function read(): string {
  return document.documentElement.dataset.theme ?? "system";
}

function choose(theme: string): void {
  if (theme === "system") {
    delete document.documentElement.dataset.theme;
    browserStorage.forget("theme");
  } else {
    document.documentElement.dataset.theme = theme;
    browserStorage.write("theme", theme);
  }
  dispatchEvent(new Event(changed));
}

function watch(notice: () => void): () => void {
  addEventListener(changed, notice);
  return () => removeEventListener(changed, notice);
}
