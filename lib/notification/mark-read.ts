import { database } from "@/lib/platform/database";
import { signal } from "@/lib/platform/signals";
import { countUnread } from "./queries";
import type { MarkRead } from "./schemas";
import { notificationsOf } from "./topic";
import type { UnreadCount } from "./views";

/** Naming the owner as well makes somebody else's simply not there. Read once stays read since then. */
export async function markRead(userId: string, what: MarkRead): Promise<UnreadCount> {
  const some = "ids" in what ? { id: { in: what.ids } } : {};
  const { count } = await database().notification.updateMany({
    where: { ...some, userId, readAt: null },
    data: { readAt: new Date() },
  });
  if (count > 0) await signal(notificationsOf(userId));
  return { unread: await countUnread(userId) };
}
