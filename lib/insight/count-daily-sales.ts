import type { Tx } from "@/lib/platform/database";

/** Brings the daily sales up to date from the orders themselves: sold minus cancelled, by the KST day of payment. */
export async function countDailySales(tx: Tx, since: Date): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO product_daily_sales (date, product_id, quantity, amount)
    SELECT (o.paid_at AT TIME ZONE 'Asia/Seoul')::date, i.product_id,
      sum(i.quantity - i.canceled_quantity), sum((i.quantity - i.canceled_quantity)::bigint * i.final_unit_price)
    FROM orders o JOIN order_items i ON i.order_id = o.id
    WHERE o.paid_at >= ${since}
    GROUP BY 1, 2
    ON CONFLICT (date, product_id) DO UPDATE SET quantity = excluded.quantity, amount = excluded.amount
    WHERE (product_daily_sales.quantity, product_daily_sales.amount) <> (excluded.quantity, excluded.amount)`;
}
