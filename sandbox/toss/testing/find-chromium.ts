import { existsSync } from "node:fs";
import { chromium } from "playwright";

/** The machine's Chromium, else the one Playwright installed, else none. */
export function findChromium(): string | undefined {
  return ["/usr/bin/chromium", "/usr/bin/chromium-browser", chromium.executablePath()].find((path) =>
    existsSync(path),
  );
}

export const chromiumArgs = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--disable-quic",
];
