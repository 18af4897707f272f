import { log } from "@/lib/platform/log";
import { askRedisOr } from "@/lib/platform/redis";
import { type StockLine, sumLines } from "./sum-lines";
import { usageKeptSeconds, usageKeyOf } from "./usage-key";

/** Counts the units an order took today, for whoever looks before the books are done. Never fails: the movements know. */
export async function countUsage(lines: readonly StockLine[], at = new Date()): Promise<void> {
  const key = usageKeyOf(at);
  await askRedisOr<unknown>(
    (redis) => {
      const counts = redis.multi();
      for (const { variantId, quantity } of sumLines(lines)) counts.hincrby(key, variantId, quantity);
      return counts.expire(key, usageKeptSeconds).exec();
    },
    (outage) => log().warn({ cause: outage.message }, "usage not counted"),
  );
}
