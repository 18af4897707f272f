import { Redis } from "@upstash/redis";
import { assert } from "./assert";
import { insideTransaction } from "./database";
import { env } from "./env";
import { Outage } from "./outage";

const kept = globalThis as typeof globalThis & { dangolRedis?: Redis };

/**
 * Never retries by itself: the client would run a command again whose answer was lost, and a DECR is not the same twice.
 * The signal is a function on purpose: with a fixed signal the client reports a time-out as an empty success.
 */
export function redis(): Redis {
  assert(!insideTransaction(), "no network call while rows are locked");
  kept.dangolRedis ??= new Redis({
    url: env().UPSTASH_REDIS_REST_URL,
    token: env().UPSTASH_REDIS_REST_TOKEN,
    retry: { retries: 0 },
    signal: () => AbortSignal.timeout(1_500),
    automaticDeserialization: false,
    enableAutoPipelining: false,
    enableTelemetry: false,
  });
  return kept.dangolRedis;
}

/** Redis may be away: the caller says what holds then. */
export async function askRedis<T>(ask: (redis: Redis) => Promise<T>): Promise<T> {
  // Outside: asking while rows are locked is a defect, not an outage.
  const client = redis();
  try {
    return await ask(client);
  } catch (error) {
    throw new Outage("redis", new Error(reasonOf(error)));
  }
}

/** The client's message repeats the command with its keys and values, addresses among them; none of that goes on. */
function reasonOf(error: unknown): string {
  const [reason = ""] = (error instanceof Error ? error.message : String(error)).split(/,? command was:/);
  return reason;
}

export async function askRedisOr<T>(
  ask: (redis: Redis) => Promise<T>,
  without: (outage: Outage) => T,
): Promise<T> {
  try {
    return await askRedis(ask);
  } catch (error) {
    if (error instanceof Outage) return without(error);
    throw error;
  }
}
