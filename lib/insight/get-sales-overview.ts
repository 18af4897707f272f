import { database } from "@/lib/platform/database";
import { addKstDays, kstDate, kstDayStart } from "@/lib/platform/kst";

export type SalesDay = { date: string; orders: number; sales: number; refunds: number };

export type SalesOverview = {
  /** Oldest first; the last is today. */
  days: SalesDay[];
  /** Every order state that has orders, with how many. */
  statuses: { status: string; label: string; tone: string; count: number }[];
  /** Paid lines somebody has to pack. */
  toDispatch: number;
  /** On sale, but five or fewer left. */
  lowStock: { productName: string; label: string; left: number }[];
};

const shownDays = 30;

/** Sales are what was paid on a KST day, refunds what went back on it. */
export async function getSalesOverview(now = new Date()): Promise<SalesOverview> {
  const today = kstDate(now);
  const first = addKstDays(today, 1 - shownDays);
  const [days, statuses, toDispatch, lowStock] = await Promise.all([
    listDays(first),
    listStatuses(),
    database().orderItem.count({ where: { status: { in: ["PAID", "PREPARING"] } } }),
    listLowStock(),
  ]);
  const byDate = new Map(days.map((day) => [day.date, day]));
  const filled = Array.from({ length: shownDays }, (_, index) => addKstDays(first, index)).map(
    (date) => byDate.get(date) ?? { date, orders: 0, sales: 0, refunds: 0 },
  );
  return { days: filled, statuses, toDispatch, lowStock };
}

async function listDays(first: string): Promise<SalesDay[]> {
  const since = kstDayStart(first);
  const rows = await database().$queryRaw<{ date: string; orders: number; sales: bigint; refunds: bigint }[]>`
    SELECT to_char(day, 'YYYY-MM-DD') AS date, sum(orders)::int AS orders, sum(sales)::bigint AS sales, sum(refunds)::bigint AS refunds
    FROM (
      SELECT (paid_at AT TIME ZONE 'Asia/Seoul')::date AS day, 1 AS orders, payable AS sales, 0 AS refunds
      FROM orders WHERE paid_at >= ${since}
      UNION ALL
      SELECT (completed_at AT TIME ZONE 'Asia/Seoul')::date, 0, 0, provider_amount + balance_amount
      FROM refunds WHERE completed_at >= ${since} AND status = 'COMPLETED'
    ) moves GROUP BY day`;
  return rows.map((row) => ({ ...row, sales: Number(row.sales), refunds: Number(row.refunds) }));
}

const listStatuses = () => database().$queryRaw<SalesOverview["statuses"]>`
  SELECT l.code AS status, l.label, l.tone, count(o.id)::int AS count
  FROM status_labels l JOIN orders o ON o.status::text = l.code WHERE l."group" = 'ORDER'
  GROUP BY l.code, l.label, l.tone, l.position ORDER BY l.position`;

const listLowStock = () => database().$queryRaw<SalesOverview["lowStock"]>`
  SELECT p.name AS "productName", v.label, n.on_hand - n.reserved AS "left"
  FROM inventories n JOIN variants v ON v.id = n.variant_id JOIN products p ON p.id = v.product_id
  WHERE p.status = 'ON_SALE' AND n.on_hand - n.reserved <= 5 ORDER BY "left", p.name, v.position LIMIT 8`;
