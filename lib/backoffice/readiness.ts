import { database } from "@/lib/platform/database";
import { askRedis } from "@/lib/platform/redis";

type Check = { ok: boolean; problem?: string };

/** An event that waits longer than this means nobody relays. */
const longestWaitSeconds = 300;

export async function readiness(): Promise<Record<"database" | "redis" | "outbox", Check>> {
  const [store, redis] = await Promise.all([
    check("the database does not answer", outboxLag),
    check("redis does not answer", ping),
  ]);
  const lag = store.value ?? 0;
  const outbox =
    lag > longestWaitSeconds ? { ok: false, problem: `the oldest event waits for ${lag} s` } : { ok: true };
  return { database: store.check, redis: redis.check, outbox };
}

async function outboxLag(): Promise<number> {
  const [row] = await database().$queryRaw<{ seconds: number }[]>`
    SELECT coalesce(extract(epoch FROM now() - min(created_at)), 0)::int AS seconds FROM outbox WHERE status = 'PENDING' AND attempts = 0 AND revivals = 0`;
  return row?.seconds ?? 0;
}

const ping = () => askRedis((redis) => redis.ping());

async function check<T>(problem: string, ask: () => Promise<T>): Promise<{ check: Check; value?: T }> {
  return ask().then(
    (value) => ({ check: { ok: true }, value }),
    () => ({ check: { ok: false, problem } }),
  );
}
