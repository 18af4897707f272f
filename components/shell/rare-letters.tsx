"use client";

import { useEffect } from "react";

/**
 * Letters that neither the shop nor its goods usually need come in a hundred pieces, whose list alone is twice as long
 * as all other styles. It is fetched when the page is there.
 */
export function RareLetters() {
  useEffect(() => {
    const fetchList = () => void import("./rare-letters.css");
    if (document.readyState === "complete") return fetchList();
    addEventListener("load", fetchList, { once: true });
    return () => removeEventListener("load", fetchList);
  }, []);
  return null;
}
