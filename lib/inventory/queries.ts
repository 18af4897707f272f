import { readCursor, writeCursor } from "@/lib/platform/cursor";
import { database } from "@/lib/platform/database";
import { notFound } from "@/lib/platform/refusals";
import { Prisma } from "@/prisma/generated/client";
import type { ListMovements } from "./schemas";
import type { MovementList, MovementView } from "./views";

const { sql } = Prisma;

type Row = Omit<MovementView, "at"> & { at: Date };

/** What happened to a variant's stock, newest first. Keyset: the last page costs what the first one costs. */
export async function listMovements(
  variantId: string,
  { cursor, limit = 20 }: ListMovements,
): Promise<MovementList> {
  const rows = await database().$queryRaw<Row[]>`
    SELECT m.id, m.kind::text AS kind, m.quantity, m.on_hand_change AS "onHandChange", m.reserved_change AS "reservedChange",
      m.on_hand_after AS "onHandAfter", m.reserved_after AS "reservedAfter", o.number AS "orderNumber",
      m.actor_kind::text AS "actorKind", u.name AS "actorName", m.reason, m.at
    FROM stock_movements m LEFT JOIN orders o ON o.id = m.order_id LEFT JOIN users u ON u.id = m.actor_id
    WHERE m.variant_id = ${variantId}::uuid ${cursor ? after(cursor) : Prisma.empty}
    ORDER BY m.at DESC, m.id DESC LIMIT ${limit + 1}`;
  if (rows.length === 0 && !cursor) await requireVariant(variantId);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map((row) => ({ ...row, at: row.at.toISOString() })),
    nextCursor: rows.length > limit && last ? writeCursor(last.at.toISOString(), last.id) : null,
  };
}

function after(cursor: string): Prisma.Sql {
  const [at, id] = readCursor(cursor, "time");
  return sql`AND (m.at, m.id) < (${at}::timestamptz, ${id}::uuid)`;
}

async function requireVariant(id: string): Promise<void> {
  if (!(await database().variant.findUnique({ where: { id }, select: { id: true } }))) throw notFound();
}
