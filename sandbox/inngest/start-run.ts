import { msFromNow } from "./durations.ts";
import { addJob, armRun } from "./enter-run.ts";
import { evaluate } from "./expressions.ts";
import { answerInvokers, cancelRun } from "./finish-run.ts";
import { limiterKey, limitsOf, passes, throttledStart } from "./flow-control.ts";
import { newUlid } from "./ids.ts";
import type { EventRecord, Run } from "./records.ts";
import { letStray } from "./retention.ts";
import { afterMs, note, type RegisteredFunction, triggerOf, type World } from "./world.ts";

/** Starts a run for these events unless a rate limit, an idempotency key or a singleton stands against it. */
export function startRun(world: World, fn: RegisteredFunction, records: EventRecord[]): void {
  const scope = { event: records[0]?.event };
  const rate = fn.idempotency ? { key: fn.idempotency, limit: 1, period: "24h" } : fn.rateLimit;
  if (rate) {
    const key = limiterKey(fn, "rate", rate.key, scope);
    if (!passes(world, key, rate.limit, msFromNow(rate.period))) {
      skipRun(world, fn, records, "rate limit");
      return;
    }
  }
  const singletonKey = fn.singleton && limiterKey(fn, "singleton", fn.singleton.key, scope);
  const other = world.runs.get(world.singletons.get(singletonKey ?? "") ?? "");
  if (other && fn.singleton?.mode === "skip") {
    skipRun(world, fn, records, "singleton");
    return;
  }
  if (other) cancelRun(world, other, "replaced by a newer singleton run");

  const eventStart = fn.batchEvents ? 0 : (records[0]?.event.ts ?? 0); // an event of the future starts its runs then
  const startAt = Math.max(eventStart, throttledStart(world, fn, scope));
  createRun(world, fn, records, { startAt, ...(singletonKey ? { singletonKey } : {}) });
}

/** Starts a finished run's function once more with the same events, past all limits but concurrency. */
export function rerun(world: World, run: Run): Run | null {
  const fn = world.functions.get(run.functionId);
  const records = run.eventIds.flatMap((id) => world.events.get(id) ?? []);
  if (!fn || records.length === 0 || run.status === "Running") return null;
  return createRun(world, fn, records, { startAt: 0, rerunOf: run.id });
}

function createRun(
  world: World,
  fn: RegisteredFunction,
  records: EventRecord[],
  { startAt, ...extra }: { startAt: number; singletonKey?: string; rerunOf?: string },
): Run {
  const scope = { event: records[0]?.event };
  const { start, finish } = fn.timeouts ?? {};
  const run: Run = {
    ...{ id: newUlid(), functionId: fn.id, appId: fn.appId, eventIds: records.map(({ id }) => id) },
    ...{ status: "Running", startedAt: Date.now(), version: -1, calls: 0, jobCount: 0 },
    priority: fn.priority?.run ? Number(evaluate(fn.priority.run, scope)) || 0 : 0,
    limits: limitsOf(world, fn, scope),
    cancelOn: (fn.cancel ?? []).map(({ timeout, event, if: condition }) => ({
      event,
      ...(condition ? { if: condition } : {}),
      ...(timeout ? { until: afterMs(world, msFromNow(timeout)) } : {}),
    })),
    deadlines: {
      ...(start ? { start: afterMs(world, msFromNow(start)) } : {}),
      ...(finish ? { finish: afterMs(world, msFromNow(finish)) } : {}),
    },
    ...{
      jobs: [],
      open: [],
      stack: [],
      pending: [],
      race: [],
      isPlanning: false,
      isAgain: false,
      timeline: [],
    },
    ...extra,
  };
  note(run, run.rerunOf ? `started again after ${run.rerunOf}` : "started");
  linkRun(world, run);
  watchRun(world, run);
  addJob(world, run, { attempt: 0, at: startAt });
  return run;
}

/** Makes a run findable by its events and its singleton key. */
export function linkRun(world: World, run: Run): void {
  for (const id of run.eventIds) {
    world.runsOfEvent.set(id, [...(world.runsOfEvent.get(id) ?? []), run.id]);
    world.strayEvents.delete(id);
  }
  if (run.singletonKey && run.status === "Running") world.singletons.set(run.singletonKey, run.id);
}

/** Lets a running run be ended by the events that cancel it and by its deadlines. */
export function watchRun(world: World, run: Run): void {
  const trigger = triggerOf(world, run);
  run.cancelOn.forEach(({ until, ...watch }, i) => {
    if (until !== undefined && until <= Date.now()) return;
    const wait = { runId: run.id, ...watch };
    world.waits.add(wait, trigger);
    if (until !== undefined) armRun(world, run, `cancel ${i}`, until, () => world.waits.drop(wait));
  });
  const { start, finish } = run.deadlines;
  if (finish !== undefined)
    armRun(world, run, "finish", finish, () => cancelRun(world, run, "finish timeout"));
  if (start === undefined) return;
  armRun(world, run, "start", start, () => {
    if (run.calls === 0) cancelRun(world, run, "start timeout");
  });
}

function skipRun(world: World, fn: RegisteredFunction, records: EventRecord[], reason: string): void {
  world.log(`skipped ${fn.id}: ${reason}`);
  answerInvokers(world, records, {
    error: { name: "Error", message: `invoked function was skipped: ${reason}` },
  });
  for (const { id } of records) letStray(world, id);
}
