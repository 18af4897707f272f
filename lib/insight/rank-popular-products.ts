import { inTransaction } from "@/lib/platform/database";
import { addKstDays, kstDate, kstDayStart } from "@/lib/platform/kst";
import { countDailySales } from "./count-daily-sales";

const windowDays = 3;

/**
 * Counts what was sold in three KST days including today, minus what was cancelled, and ranks the top five.
 * Reads orders, writes only its own tables: never on an order's path, and running it twice changes nothing.
 */
export async function rankPopularProducts(now = new Date()): Promise<void> {
  const today = kstDate(now);
  const from = addKstDays(today, 1 - windowDays);
  await inTransaction(async (tx) => {
    // Two runs at once would both delete and both insert; the second waits and finds its work done.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('rank-popular-products'))`;
    await countDailySales(tx, kstDayStart(from));
    await tx.$executeRaw`DELETE FROM popular_products`;
    await tx.$executeRaw`
      INSERT INTO popular_products (rank, product_id, quantity, "from", "to", computed_at)
      SELECT row_number() OVER (ORDER BY sum(s.quantity) DESC, sum(s.amount) DESC, s.product_id), s.product_id,
        sum(s.quantity), ${from}::date, ${today}::date, ${now}
      FROM product_daily_sales s JOIN products p ON p.id = s.product_id AND p.status <> 'SUSPENDED'
      WHERE s.date >= ${from}::date GROUP BY s.product_id HAVING sum(s.quantity) > 0
      ORDER BY 1 LIMIT 5`;
    await tx.$executeRaw`
      UPDATE products p SET popularity = coalesce(s.quantity, 0)
      FROM products other LEFT JOIN (
        SELECT product_id, sum(quantity)::int AS quantity FROM product_daily_sales WHERE date >= ${from}::date GROUP BY product_id
      ) s ON s.product_id = other.id
      WHERE other.id = p.id AND p.popularity <> coalesce(s.quantity, 0)`;
  });
}
