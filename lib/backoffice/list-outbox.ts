import { readCursor, writeCursor } from "@/lib/platform/cursor";
import { database } from "@/lib/platform/database";
import { Prisma } from "@/prisma/generated/client";
import { OutboxStatus } from "@/prisma/generated/enums";
import { toEventView } from "./event-row";
import type { ListOutbox } from "./schemas";
import type { OutboxList } from "./views";

const { sql } = Prisma;

/** What leaves or has left through the outbox, newest first. Each status has its own index to page through. */
export async function listOutbox({ status, type, cursor, limit = 20 }: ListOutbox = {}): Promise<OutboxList> {
  const statuses = status ? [status] : Object.values(OutboxStatus);
  const wanted = [sql`status = s.status`];
  if (type) wanted.push(sql`type = ${type}`);
  if (cursor) {
    const [at, id] = readCursor(cursor, "time", order);
    wanted.push(sql`(created_at, id) < (${at}::timestamptz, ${id}::uuid)`);
  }
  const found = await database().$queryRaw<{ id: string }[]>`
    SELECT o.id FROM unnest(${statuses}::"OutboxStatus"[]) AS s (status), LATERAL (
      SELECT id, created_at FROM outbox WHERE ${Prisma.join(wanted, " AND ")}
      ORDER BY created_at DESC, id DESC LIMIT ${limit + 1}
    ) o ORDER BY o.created_at DESC, o.id DESC LIMIT ${limit + 1}`;
  const rows = await database().outbox.findMany({
    where: { id: { in: found.map(({ id }) => id) } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map(toEventView),
    nextCursor:
      rows.length > limit && last ? writeCursor(last.createdAt.toISOString(), last.id, order) : null,
  };
}

const order = "outbox";
