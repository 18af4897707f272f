"use client";

import { useEffect } from "react";
import { browserStorage } from "./browser-storage";

/**
 * The first page a device ever opens is read in its own letters, which are as wide; the shop's come when the page is there,
 * and from then on before the first paint. The list of the rare ones is twice as long as all other styles: it comes last.
 */
export function ShopLetters() {
  useEffect(() => {
    const fetchLetters = () => {
      document.documentElement.dataset.letters = "";
      browserStorage.write("letters", "1");
      void import("./rare-letters.css");
    };
    if (document.readyState === "complete") return fetchLetters();
    addEventListener("load", fetchLetters, { once: true });
    return () => removeEventListener("load", fetchLetters);
  }, []);
  return null;
}
