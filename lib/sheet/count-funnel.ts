import { log } from "@/lib/platform/log";
import { askRedisOr } from "@/lib/platform/redis";
import { type FunnelStep, funnelKeptSeconds, funnelKey } from "./funnel";

/** Counts one step of one customer's way to payment. Never fails: what Redis does not hear is not counted. */
export async function countFunnel(step: FunnelStep, at = new Date()): Promise<void> {
  const key = funnelKey(at);
  await askRedisOr<unknown>(
    (redis) => redis.multi().hincrby(key, step, 1).expire(key, funnelKeptSeconds).exec(),
    (outage) => log().warn({ step, cause: outage.message }, "not counted"),
  );
}
