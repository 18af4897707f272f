"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { shopAnswers } from "@/components/ui/connection";

/** Who comes back to a list that was left open sees how far everything is by now. */
export function LookAgain() {
  const { refresh } = useRouter();
  useEffect(() => {
    const comeBack = async () => {
      // Asked first: what is drawn anew without an answer is the browser's own error page.
      if (document.visibilityState === "visible" && (await shopAnswers())) refresh();
    };
    document.addEventListener("visibilitychange", comeBack);
    return () => document.removeEventListener("visibilitychange", comeBack);
  }, [refresh]);
  return null;
}
