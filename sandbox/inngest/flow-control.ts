import { canonical } from "./canonical.ts";
import { msFromNow } from "./durations.ts";
import { evaluate, type Scope } from "./expressions.ts";
import type { ConcurrencyLimit } from "./protocol.ts";
import type { Limit, Window } from "./records.ts";
import { appLane, type RegisteredFunction, type World } from "./world.ts";

const MAX_WINDOWS = 500_000;

/** Under which key a function's limiter counts: one per value of the key expression. */
export function limiterKey(
  fn: RegisteredFunction,
  limiter: string,
  key: string | undefined,
  scope: Scope,
): string {
  return `${limiter}|${fn.id}|${key ? canonical(evaluate(key, scope)) : ""}`;
}

/** Whether one more may pass: at most `limit` within any `periodMs`. */
export function passes(world: World, key: string, limit: number, periodMs: number): boolean {
  const now = Date.now();
  const length = periodMs / world.options.speed;
  const times = (world.windows.get(key)?.times ?? []).filter((time) => time > now - length);
  if (times.length >= limit) return false;
  remember(world, key, { times: [...times, now], until: now + length });
  return true;
}

/** Spaces starts evenly: the moment at which this one may happen. */
export function throttledStart(world: World, fn: RegisteredFunction, scope: Scope): number {
  const { throttle } = fn;
  if (!throttle) return 0;
  const key = limiterKey(fn, "throttle", throttle.key, scope);
  const gapMs = msFromNow(throttle.period) / throttle.limit / world.options.speed;
  const burstMs = ((throttle.burst ?? 1) - 1) * gapMs;
  const start = Math.max(world.windows.get(key)?.times[0] ?? 0, Date.now() - burstMs);
  remember(world, key, { times: [start + gapMs], until: start + gapMs + burstMs });
  return start;
}

/** How many calls of the run's kind may be made at once. */
export function limitsOf(world: World, fn: RegisteredFunction, scope: Scope): Limit[] {
  const given = [fn.concurrency ?? []].flat();
  const limits = given
    .map((limit): ConcurrencyLimit => (typeof limit === "number" ? { limit } : limit))
    .filter(({ limit }) => limit > 0)
    .map((limit) => ({ limit: limit.limit, key: concurrencyKey(fn, limit, scope) }));
  return [...limits, { limit: world.options.maxCalls, key: appLane(fn.appId) }];
}

function concurrencyKey(
  fn: RegisteredFunction,
  { key, scope: reach }: ConcurrencyLimit,
  scope: Scope,
): string {
  if (!reach || reach === "fn") return limiterKey(fn, `concurrency ${key ?? ""}`, key, scope);
  return `${reach}|${key}|${canonical(evaluate(key ?? '""', scope))}`;
}

/** Keeps a window behind all others, and forgets the ones in front that are over. */
function remember(world: World, key: string, window: Window): void {
  world.windows.delete(key);
  world.windows.put(key, window);
  for (const [oldest, { until }] of world.windows.rows) {
    if (until > Date.now() && world.windows.rows.size <= MAX_WINDOWS) return;
    world.windows.delete(oldest);
  }
}
