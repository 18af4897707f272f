"use client";

import { useEffect, useState } from "react";
import { useConnection } from "@/components/ui/connection";

/**
 * Says that there is no connection, over the page and not in it, and goes by itself. What is sent or followed meanwhile
 * would only lead to the browser's own error page: it is held back, and said so.
 */
export function ConnectionNote() {
  const online = useConnection();
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (online) return setTries(0);
    const hold = (event: Event) => {
      if (event.type === "click" && !leadsAway(event as MouseEvent)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      setTries((count) => count + 1);
    };
    const asks = ["submit", "click"] as const;
    for (const ask of asks) addEventListener(ask, hold, { capture: true });
    return () => {
      for (const ask of asks) removeEventListener(ask, hold, { capture: true });
    };
  }, [online]);
  return (
    <div aria-live="polite" className="pointer-events-none fixed inset-x-0 top-0 z-50 print:hidden">
      {!online && (
        <p className="bg-ink px-4 py-2.5 text-center text-15 text-paper">
          {tries > 0
            ? "아직 연결되지 않았어요. 연결되면 다시 눌러 주세요. 적어 두신 것은 그대로 있어요."
            : `${navigator.onLine ? "단골에 연결되지 않아요" : "인터넷 연결이 끊겼어요"}. 다시 연결되면 이어서 보여 드려요.`}
        </p>
      )}
    </div>
  );
}

function leadsAway({ target }: MouseEvent): boolean {
  const link = target instanceof Element && target.closest("a[href]");
  return link !== false && link !== null && !link.getAttribute("href")?.startsWith("#");
}
