import { database } from "@/lib/platform/database";
import { addKstDays, kstDate } from "@/lib/platform/kst";
import { withLock } from "@/lib/platform/lock";
import { log } from "@/lib/platform/log";
import { askRedis } from "@/lib/platform/redis";
import { usageKeptSeconds, usageKey } from "./usage-key";

type Usage = { date: string; variantId: string; quantity: number };

const lockMs = 60_000;

/**
 * Brings the books of the last days up to date, and with them the counts in Redis, which may have missed something or
 * been lost: what was taken is what the movements say. Says how many counts were off, or null when another run is at it.
 */
export async function syncDailyUsage(now = new Date()): Promise<{ corrected: number } | null> {
  const locked = await withLock("sync-daily-usage", lockMs, async () => {
    const today = kstDate(now);
    const usage = await writeUsage(addKstDays(today, -1));
    const days = [addKstDays(today, -1), today];
    const corrected = await Promise.all(
      days.map((date) =>
        correctCounts(
          date,
          usage.filter((row) => row.date === date),
        ),
      ),
    );
    return { corrected: corrected.reduce((sum, count) => sum + count, 0) };
  });
  return locked.held ? locked.value : null;
}

/**
 * Since yesterday, or since the last day in the books when the job did not run for a while. Usage only ever grows. What
 * an offer keeps for somebody is taken once they order.
 */
function writeUsage(since: string): Promise<Usage[]> {
  return database().$queryRaw<Usage[]>`
    WITH start AS (
      SELECT least(${since}::date, coalesce((SELECT max(date) FROM daily_stock_usage), '-infinity'::date)) AS date
    ), taken AS (
      SELECT (at AT TIME ZONE 'Asia/Seoul')::date AS date, variant_id, sum(quantity)::int AS quantity
      FROM stock_movements
      WHERE kind = 'RESERVE' AND reference NOT LIKE 'offer:%' AND at >= (SELECT date FROM start)::timestamp AT TIME ZONE 'Asia/Seoul'
      GROUP BY 1, 2 ORDER BY 1, 2
    ), written AS (
      INSERT INTO daily_stock_usage AS u (date, variant_id, quantity) SELECT date, variant_id, quantity FROM taken
      ON CONFLICT (date, variant_id) DO UPDATE SET quantity = excluded.quantity, updated_at = now()
      WHERE u.quantity < excluded.quantity
    )
    SELECT date::text, variant_id AS "variantId", quantity FROM taken WHERE date >= ${since}::date`;
}

/** An order counted between the reading and the writing may be off by itself until the next run. */
async function correctCounts(date: string, usage: readonly Usage[]): Promise<number> {
  const key = usageKey(date);
  return askRedis(async (redis) => {
    const [counted] = await redis.pipeline().hgetall(key).exec<[string[]]>();
    const isRight = ({ variantId, quantity }: Usage) =>
      Number(counted[counted.indexOf(variantId) + 1]) === quantity;
    const wrong = usage.filter((row) => !isRight(row));
    if (wrong.length === 0) return 0;
    const counts = redis.multi();
    counts.hset(key, Object.fromEntries(wrong.map(({ variantId, quantity }) => [variantId, quantity])));
    await counts.expire(key, usageKeptSeconds).exec();
    log().info({ date, corrected: wrong.length }, "daily usage counts corrected");
    return wrong.length;
  });
}
