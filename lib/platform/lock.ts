import { newId } from "./ids";
import source from "./lock.lua?raw";
import { log } from "./log";
import { metrics } from "./metrics";
import { Outage } from "./outage";
import { askRedisOr } from "./redis";

/** `value` is there only when the work was done. */
type Locked<T> = { readonly held: true; readonly value: T } | { readonly held: false };

/**
 * Does the work unless somebody else is at it, on any instance. It saves double work and decides nothing: when the work
 * outlasts `ttlMs`, or Redis forgets, a second one may begin, and the database must come out right all the same.
 */
export async function withLock<T>(name: string, ttlMs: number, work: () => Promise<T>): Promise<Locked<T>> {
  const key = `lock:${name}`;
  const token = newId();
  if (!(await acquire(key, token, ttlMs))) {
    metrics().locks.inc({ lock: name, outcome: "refused" });
    return { held: false };
  }
  metrics().locks.inc({ lock: name, outcome: "acquired" });
  try {
    return { held: true, value: await work() };
  } finally {
    if (!(await release(key, token))) {
      metrics().locks.inc({ lock: name, outcome: "lost" });
      log().warn({ lock: name }, "the lock was not ours until the end");
    }
  }
}

async function acquire(key: string, token: string, ttlMs: number): Promise<boolean> {
  const answer = await askRedisOr<unknown>(
    (redis) => redis.set(key, token, { nx: true, px: ttlMs }),
    (outage) => outage,
  );
  if (!(answer instanceof Outage)) return answer === "OK";
  // The answer may be lost and the lock ours: without this nobody would get it before it ends by itself.
  await release(key, token);
  throw answer;
}

const release = (key: string, token: string): Promise<boolean> =>
  askRedisOr(
    async (redis) => (await redis.createScript<number>(source).exec([key], [token])) === 1,
    () => false,
  );
