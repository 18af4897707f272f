"use client";

import { useEffect } from "react";
import { browserStorage } from "./browser-storage";

/** Where the styles have them from. */
const files = [
  new URL("../../app/fonts/shop.woff2", import.meta.url),
  new URL("../../app/fonts/goods.woff2", import.meta.url),
];

/**
 * The first page a device ever opens is read in its own letters, which are as wide. The shop's are fetched when that page
 * is there and are before the first paint of the next: a page is never laid out twice. The list of the rare ones is twice
 * as long as all other styles: it comes last.
 */
export function ShopLetters() {
  useEffect(() => {
    const areHere = "letters" in document.documentElement.dataset;
    const after = () => void (areHere ? import("./rare-letters.css") : fetchLetters());
    if (document.readyState === "complete") return after();
    addEventListener("load", after, { once: true });
    return () => removeEventListener("load", after);
  }, []);
  return null;
}

/** They stay in the browser's store; without a connection the next page tries again. */
async function fetchLetters(): Promise<void> {
  const fetched = files.map(async (file) => {
    const answer = await fetch(file, { priority: "low" });
    await answer.arrayBuffer();
    return answer.ok;
  });
  const ended = await Promise.allSettled(fetched);
  if (ended.every((end) => end.status === "fulfilled" && end.value)) browserStorage.write("letters", "1");
}
