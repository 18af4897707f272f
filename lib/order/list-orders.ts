import { readCursor, writeCursor } from "@/lib/platform/cursor";
import { database } from "@/lib/platform/database";
import { Prisma } from "@/prisma/generated/client";
import type { OrderItemStatus, OrderStatus } from "@/prisma/generated/enums";
import type { ListOrders } from "./schemas";
import type { OrderCard, OrderList } from "./views";

const { sql } = Prisma;

type Row = OrderCard & { id: string; at: Date };

/** Screens ask for several states at once, of the order or of any of its items. */
type Asked = ListOrders & {
  statuses?: readonly OrderStatus[] | undefined;
  itemStatuses?: readonly OrderItemStatus[] | undefined;
};

/** One's own orders, newest first, in one statement. */
export async function listOrders(
  userId: string,
  { status, statuses, itemStatuses, query, from, to, cursor, limit = 20 }: Asked,
): Promise<OrderList> {
  const all = [sql`o.user_id = ${userId}::uuid`];
  if (status) all.push(sql`o.status::text = ${status}`);
  if (statuses) all.push(sql`o.status::text = ANY(${[...statuses]})`);
  if (itemStatuses)
    all.push(
      sql`EXISTS (SELECT 1 FROM order_items i WHERE i.order_id = o.id AND i.status::text = ANY(${[...itemStatuses]}))`,
    );
  if (from) all.push(sql`o.created_at >= (${from}::date)::timestamp AT TIME ZONE 'Asia/Seoul'`);
  if (to) all.push(sql`o.created_at < (${to}::date + 1)::timestamp AT TIME ZONE 'Asia/Seoul'`);
  if (query) all.push(matching(query));
  if (cursor) {
    const [at, id] = readCursor(cursor, "time");
    all.push(sql`(o.created_at, o.id) < (${at}::timestamptz, ${id}::uuid)`);
  }
  const rows = await database().$queryRaw<Row[]>`
    SELECT o.id, o.created_at AS at, o.number, o.status::text AS status, o.payable,
      to_json(o.created_at) #>> '{}' AS "createdAt", to_json(o.expires_at) #>> '{}' AS "expiresAt", (
        SELECT json_agg(json_build_object('id', i.id, 'name', i.product_name, 'option', i.option_label, 'imageUrl', i.image_url,
          'quantity', i.quantity, 'lineTotal', i.line_total, 'status', i.status) ORDER BY i.sequence)
        FROM order_items i WHERE i.order_id = o.id) AS items
    FROM orders o WHERE ${Prisma.join(all, " AND ")}
    ORDER BY o.created_at DESC, o.id DESC LIMIT ${limit + 1}`;
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const nextCursor = rows.length > limit && last ? writeCursor(last.at.toISOString(), last.id) : null;
  return { items: page.map(({ id: _, at: __, ...card }) => card), nextCursor };
}

/** By order number, or by a word in a product's name. What shoppers type never becomes a pattern. */
const matching = (query: string): Prisma.Sql => sql`(o.number = ${query.toUpperCase()} OR EXISTS (
  SELECT 1 FROM order_items i WHERE i.order_id = o.id AND position(lower(${query}) in lower(i.product_name)) > 0))`;
