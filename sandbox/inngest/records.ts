import type { FunctionConfig, InngestEvent, StepValue } from "./protocol.ts";

/** What is kept on disk. */

export type RunStatus = "Running" | "Completed" | "Failed" | "Cancelled";

/** A call to the app that is to be made, waits for its time, or is being made. */
export interface Job {
  id: number;
  /** Absent: enter the function. Present: run exactly this planned step. */
  stepId?: string;
  stepName?: string;
  attempt: number;
  /** Not before this moment. */
  at: number;
  /** The call in flight; unique over restarts. */
  call?: string;
  /** A step has succeeded in this call: the next failure is another step's first. */
  hasProgressed?: boolean;
}

/** A step that sleeps or waits. */
export interface OpenStep {
  id: string;
  kind: "sleep" | "waitForEvent" | "waitForSignal" | "invoke";
  name: string;
  since: number;
  until?: number;
  event?: string;
  if?: string;
  signal?: string;
}

export interface Limit {
  key: string;
  limit: number;
}

interface CancelWatch {
  event: string;
  if?: string;
  until?: number;
}

export interface Run {
  id: string;
  functionId: string;
  appId: string;
  eventIds: string[];
  status: RunStatus;
  startedAt: number;
  endedAt?: number;
  output?: unknown;
  version: number;
  calls: number;
  jobCount: number;
  priority: number;
  limits: Limit[];
  singletonKey?: string;
  cancelOn: CancelWatch[];
  deadlines: { start?: number; finish?: number };
  jobs: Job[];
  open: OpenStep[];
  /** Finished steps in the order they finished. */
  stack: string[];
  /** Parallel steps: one re-entry when all are done. */
  pending: string[];
  /** Steps that cause a re-entry each. */
  race: string[];
  isPlanning: boolean;
  /** Enter once more when the call in flight has ended. */
  isAgain: boolean;
  timeline: { at: number; text: string }[];
  rerunOf?: string;
}

export interface StepRecord {
  id: string;
  name: string;
  op: string;
  value: StepValue;
  attempts: number;
  startedAt?: number;
  endedAt: number;
}

export interface EventRecord {
  id: string;
  event: InngestEvent;
  receivedAt: number;
  /** The step that invoked a function with this event and waits for its result. */
  parent?: { runId: string; stepId: string };
}

export interface AppRecord {
  id: string;
  url: string;
  sdk?: string;
  framework?: string;
  fingerprint: string;
  functions: FunctionConfig[];
}

/** Events gathered before their run starts. */
export interface Group {
  kind: "batch" | "debounce";
  functionId: string;
  eventIds: string[];
  since: number;
  flushAt: number;
}

/** What a limiter remembers under one key. */
export interface Window {
  times: number[];
  until: number;
}
