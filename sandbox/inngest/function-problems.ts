import { parseCron } from "./cron.ts";
import { msFromNow } from "./durations.ts";
import { parseExpression } from "./expressions.ts";
import { messageOf } from "./message-of.ts";
import type { FunctionConfig } from "./protocol.ts";

const WEEK_MS = 6048e5;

/** What a real server refuses when it is told about a function. */
export function functionProblems(fn: FunctionConfig): string[] {
  const { batchEvents: batch, debounce, cancel = [], triggers } = fn;
  const limits = [fn.concurrency ?? []].flat();
  const problems: string[] = [];
  if (batch && (cancel.length > 0 || debounce || fn.singleton || fn.priority)) {
    problems.push("batchEvents cannot be combined with cancelOn, debounce, singleton or priority");
  }
  if (batch && (batch.maxSize < 2 || msFromNow(batch.timeout) < 1000)) {
    problems.push("batchEvents needs maxSize >= 2 and timeout >= 1s");
  }
  if (cancel.length > 5 || limits.length > 2 || triggers.length > 10) {
    problems.push("more than 5 cancelOn, 2 concurrency options or 10 triggers");
  }
  const debounceMs = debounce ? msFromNow(debounce.period) : 1000;
  if (debounceMs < 1000 || debounceMs > WEEK_MS) problems.push("debounce period must be 1s to 7d");
  for (const expression of expressionsOf(fn)) problems.push(...complaint(() => parseExpression(expression)));
  for (const { cron } of triggers) if (cron) problems.push(...complaint(() => parseCron(cron)));
  return problems.map((problem) => `${fn.id}: ${problem}`);
}

function expressionsOf(fn: FunctionConfig): string[] {
  const limits = [fn.concurrency ?? []].flat();
  const expressions = [
    ...fn.triggers.map(({ expression }) => expression),
    ...(fn.cancel ?? []).map((cancel) => cancel.if),
    ...limits.map((limit) => (typeof limit === "number" ? undefined : limit.key)),
    ...[fn.idempotency, fn.batchEvents?.key, fn.batchEvents?.if, fn.rateLimit?.key, fn.throttle?.key],
    ...[fn.debounce?.key, fn.singleton?.key, fn.priority?.run],
  ];
  return expressions.filter((expression) => expression !== undefined);
}

function complaint(check: () => unknown): string[] {
  try {
    check();
    return [];
  } catch (error) {
    return [messageOf(error)];
  }
}
