import { askRedis } from "@/lib/platform/redis";
import { addUp, type FunnelCounts, funnelKey } from "./funnel";

/** What was counted in `minutes` minutes, the first of them the one `from` lies in. */
export async function readFunnel(from: Date, minutes: number): Promise<FunnelCounts> {
  const counted = await askRedis((redis) => {
    const asked = redis.pipeline();
    for (let minute = 0; minute < minutes; minute += 1)
      asked.hgetall(funnelKey(new Date(from.getTime() + minute * 60_000)));
    return asked.exec<string[][]>();
  });
  return addUp(counted);
}
