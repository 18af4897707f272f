"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Who comes back to a list that was left open sees how far everything is by now. */
export function LookAgain() {
  const { refresh } = useRouter();
  useEffect(() => {
    const comeBack = () => document.visibilityState === "visible" && refresh();
    document.addEventListener("visibilitychange", comeBack);
    return () => document.removeEventListener("visibilitychange", comeBack);
  }, [refresh]);
  return null;
}
