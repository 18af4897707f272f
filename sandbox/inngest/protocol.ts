/** What travels between this server and the SDK, as far as it is read here. */

export interface InngestEvent {
  name: string;
  data: unknown;
  user: unknown;
  id: string;
  ts: number;
  v?: string;
}

export interface Trigger {
  event?: string;
  expression?: string;
  cron?: string;
}

export interface ConcurrencyLimit {
  limit: number;
  key?: string;
  scope?: "fn" | "env" | "account";
}

export interface FunctionConfig {
  id: string;
  name?: string;
  triggers: Trigger[];
  steps: Record<string, { runtime: { url: string }; retries?: { attempts?: number } }>;
  concurrency?: number | ConcurrencyLimit | (number | ConcurrencyLimit)[];
  cancel?: { event: string; if?: string; timeout?: string }[];
  idempotency?: string;
  batchEvents?: { maxSize: number; timeout: string; key?: string; if?: string };
  rateLimit?: { limit: number; period: string; key?: string };
  throttle?: { limit: number; period: string; key?: string; burst?: number };
  debounce?: { period: string; key?: string; timeout?: string };
  priority?: { run?: string };
  singleton?: { key?: string; mode: "skip" | "cancel" };
  timeouts?: { start?: string; finish?: string };
}

export interface Registration {
  url: string;
  functions: FunctionConfig[];
  /** Out of band. */
  appName?: string;
  /** In band. */
  app_id?: string;
  sdk?: string;
  framework?: string;
}

/** One step's news in an answer (206) or a checkpoint. */
export interface Op {
  id: string;
  op: string;
  name?: string;
  displayName?: string;
  opts?: OpOptions;
  data?: unknown;
  error?: unknown;
  /** Start and length, in nanoseconds. */
  timing?: { a: number; b: number };
}

interface OpOptions {
  timeout?: string;
  duration?: string;
  event?: string;
  if?: string;
  signal?: string;
  function_id?: string;
  payload?: { data?: object; [key: string]: unknown };
  parallelMode?: string;
}

export type StepValue = { type: "data"; data: unknown } | { type: "error"; error: unknown };

export function asValue(outcome: Outcome): StepValue {
  return "error" in outcome
    ? { type: "error", error: outcome.error }
    : { type: "data", data: outcome.data ?? null };
}

export type Outcome = { data: unknown } | { error: unknown };
