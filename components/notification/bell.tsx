"use client";

import { Bell as BellShape } from "lucide-react";
import { useNews } from "./use-news";

/** For members only, which the page knows before it is painted: it takes no room from guests and none away later. */
export function Bell() {
  const unread = useNews()?.unread ?? 0;
  return (
    <a
      href="/notifications"
      aria-label={unread > 0 ? `알림, 안 읽은 알림 ${unread}개` : "알림"}
      className="relative hidden size-11 shrink-0 place-items-center hover:text-accent [html[data-member]_&]:grid"
    >
      <BellShape aria-hidden="true" size={22} strokeWidth={1.75} />
      {unread > 0 && (
        <span
          aria-hidden="true"
          className="absolute top-0.5 left-1/2 min-w-5 rounded-full bg-accent px-1 text-center font-bold text-12 text-on-accent tabular-nums"
        >
          {unread > 99 ? "99+" : unread}
        </span>
      )}
    </a>
  );
}
