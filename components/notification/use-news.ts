import { useSyncExternalStore } from "react";
import { followEvents } from "@/components/live-events";
import type { NewsView, NotificationList } from "@/lib/notification/views";

const listeners = new Set<() => void>();
let news: NewsView | null = null;
let leave = () => {};

/** What the bell knows, told as it changes; null for guests, and until the shop has said something. One stream for a page. */
export const useNews = (): NewsView | null => useSyncExternalStore(listen, current, unknown);

const current = () => news;
const unknown = () => null;

function listen(changed: () => void): () => void {
  listeners.add(changed);
  if (listeners.size === 1) leave = follow();
  return () => {
    listeners.delete(changed);
    if (listeners.size === 0) leave();
  };
}

function follow(): () => void {
  if (!isMember()) return () => {};
  return followEvents<NewsView>({
    events: "/api/v1/notifications/stream",
    ask: "/api/v1/notifications?limit=1",
    read: toNews,
    tell: (told) => {
      news = told;
      for (const changed of listeners) changed();
    },
  });
}

/** The stream tells the news; the list has the same to say. */
function toNews(data: unknown): NewsView {
  const told = data as NewsView | NotificationList;
  return "items" in told ? { unread: told.unread, latest: told.items[0] ?? null } : told;
}

/** `/theme.js` asks the same before a page is painted; one that was gone to without loading it asks here. */
function isMember(): boolean {
  const [, mark] = /(?:^|; )member=(\w+)/.exec(document.cookie) ?? [];
  if (mark) document.documentElement.dataset.member ??= mark;
  return mark !== undefined;
}
