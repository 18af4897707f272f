import { readCursor, writeCursor } from "@/lib/platform/cursor";
import { database } from "@/lib/platform/database";
import { Prisma } from "@/prisma/generated/client";
import type { ListNotifications } from "./schemas";
import type { NewsView, NotificationList, NotificationView } from "./views";

const { sql } = Prisma;

type Row = Omit<NotificationView, "readAt" | "createdAt"> & { readAt: Date | null; createdAt: Date };

/** One's own, newest first. Keyset: the last page costs what the first one costs. */
export async function listNotifications(
  userId: string,
  { cursor, limit = 20 }: ListNotifications = {},
): Promise<NotificationList> {
  const [rows, unread] = await Promise.all([newest(userId, limit + 1, cursor), countUnread(userId)]);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const nextCursor =
    rows.length > limit && last ? writeCursor(last.createdAt.toISOString(), last.id, order) : null;
  return { items: page.map(toView), nextCursor, unread };
}

/** What the bell shows. */
export async function getNews(userId: string): Promise<NewsView> {
  const [[latest], unread] = await Promise.all([newest(userId, 1), countUnread(userId)]);
  return { unread, latest: latest ? toView(latest) : null };
}

export const countUnread = (userId: string): Promise<number> =>
  database().notification.count({ where: { userId, readAt: null } });

const newest = (userId: string, limit: number, cursor?: string) => database().$queryRaw<Row[]>`
  SELECT id, kind, title, body, link, read_at AS "readAt", created_at AS "createdAt" FROM notifications
  WHERE user_id = ${userId}::uuid ${cursor ? after(cursor) : Prisma.empty}
  ORDER BY created_at DESC, id DESC LIMIT ${limit}`;

const order = "notifications";

function after(cursor: string): Prisma.Sql {
  const [at, id] = readCursor(cursor, "time", order);
  return sql`AND (created_at, id) < (${at}::timestamptz, ${id}::uuid)`;
}

const toView = ({ readAt, createdAt, ...rest }: Row): NotificationView => ({
  ...rest,
  readAt: readAt?.toISOString() ?? null,
  createdAt: createdAt.toISOString(),
});
