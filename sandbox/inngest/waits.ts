import { canonical } from "./canonical.ts";
import { evaluate } from "./expressions.ts";
import type { InngestEvent } from "./protocol.ts";

/** A run that listens: for a step's event or signal, or (without a step) for the event that cancels it. */
interface Wait {
  runId: string;
  stepId?: string;
  event?: string;
  signal?: string;
  if?: string;
}

export interface Waits {
  /** `trigger` is the event the run began with; the wait may compare the new event with it. */
  add(wait: Wait, trigger: InngestEvent | undefined): void;
  /** What may be waiting for this event: `if` is still to be asked. */
  candidates(event: InngestEvent): Wait[];
  ofSignal(signal: string): Wait | undefined;
  hasEvent(name: string): boolean;
  drop(wait: Wait): void;
  dropStep(runId: string, stepId: string): void;
  dropRun(runId: string): void;
}

interface Place {
  wait: Wait;
  bucket: string;
}

const EQUALS = /^\s*event((?:\.\w+)+)\s*==\s*async((?:\.\w+)+)\s*$/;
const EQUALS_REVERSED = /^\s*async((?:\.\w+)+)\s*==\s*event((?:\.\w+)+)\s*$/;

/**
 * The usual match, `event.data.x == async.data.x`, is found by the value of x, so that an event among a hundred thousand
 * sleeping runs asks only its own.
 */
export function createWaits(): Waits {
  const buckets = new Map<string, Set<Wait>>();
  const places = new Map<string, Place[]>();
  const pathsOfEvent = new Map<string, Set<string>>();
  const countOfEvent = new Map<string, number>();

  function add(wait: Wait, trigger: InngestEvent | undefined): void {
    const bucket = bucketOf(wait, trigger);
    buckets.set(bucket, (buckets.get(bucket) ?? new Set()).add(wait));
    places.set(wait.runId, [...(places.get(wait.runId) ?? []), { wait, bucket }]);
    if (wait.event) countOfEvent.set(wait.event, (countOfEvent.get(wait.event) ?? 0) + 1);
  }

  function bucketOf(wait: Wait, trigger: InngestEvent | undefined): string {
    if (!wait.event) return `signal|${wait.signal}`;
    const match = EQUALS.exec(wait.if ?? "");
    const reversed = EQUALS_REVERSED.exec(wait.if ?? "");
    const eventPath = match?.[1] ?? reversed?.[2];
    const asyncPath = match?.[2] ?? reversed?.[1];
    if (!trigger || !eventPath || !asyncPath) return `event|${wait.event}`;
    const paths = pathsOfEvent.get(wait.event) ?? new Set<string>();
    pathsOfEvent.set(wait.event, paths.add(asyncPath));
    return valueBucket(wait.event, asyncPath, trigger, eventPath);
  }

  function valueBucket(name: string, asyncPath: string, event: InngestEvent, path = asyncPath): string {
    return `event|${name}|${asyncPath}|${canonical(evaluate(`event${path}`, { event }))}`;
  }

  function candidates(event: InngestEvent): Wait[] {
    const keys = [`event|${event.name}`];
    for (const path of pathsOfEvent.get(event.name) ?? []) keys.push(valueBucket(event.name, path, event));
    return keys.flatMap((key) => [...(buckets.get(key) ?? [])]);
  }

  function dropWhere(runId: string, isDropped: (wait: Wait) => boolean): void {
    const all = places.get(runId) ?? [];
    const kept = all.filter(({ wait }) => !isDropped(wait));
    for (const { wait, bucket } of all) {
      if (!isDropped(wait)) continue;
      const waits = buckets.get(bucket);
      waits?.delete(wait);
      if (waits?.size === 0) buckets.delete(bucket);
      if (wait.event) countOfEvent.set(wait.event, (countOfEvent.get(wait.event) ?? 1) - 1);
    }
    if (kept.length > 0) places.set(runId, kept);
    else places.delete(runId);
  }

  return {
    add,
    candidates,
    ofSignal: (signal) => buckets.get(`signal|${signal}`)?.values().next().value,
    hasEvent: (name) => (countOfEvent.get(name) ?? 0) > 0,
    drop: (wait) => dropWhere(wait.runId, (other) => other === wait),
    dropStep: (runId, stepId) => dropWhere(runId, (wait) => wait.stepId === stepId),
    dropRun: (runId) => dropWhere(runId, () => true),
  };
}
