import path from "node:path";
import type { Cron } from "./cron.ts";
import type { FunctionConfig } from "./protocol.ts";
import { Queue } from "./queue.ts";
import type { AppRecord, EventRecord, Group, Job, Run, StepRecord, Window } from "./records.ts";
import { Store, type Table } from "./store.ts";
import { createTimers, type Timer, type Timers } from "./timers.ts";
import { createWaits, type Waits } from "./waits.ts";

export interface SandboxOptions {
  /** Where runs, events and waits are kept. */
  dataDir: string;
  /** With a signing key the server speaks as the cloud does: calls are signed, requests must be. */
  signingKey?: string | undefined;
  eventKeys?: string[] | undefined;
  sdkUrls?: string[];
  /** Let the SDK run step after step in one call. */
  checkpointing?: boolean;
  /** Shortens every wait by this factor. */
  speed?: number;
  /** A fixed wait between attempts in place of the growing one. */
  retryMs?: number | undefined;
  /** How often an app that answers is asked again; 0 for once. */
  pollMs?: number;
  /** Calls to one app at the same time. */
  maxCalls?: number;
  /** Finished runs that are remembered, and events without a run. */
  keep?: number;
  log?: (line: string) => void;
}

export interface RegisteredFunction extends FunctionConfig {
  appId: string;
  uuid: string;
  url: string;
  maxAttempts: number;
  crons: Cron[];
}

/** An app URL that is being watched, and why it could not be synced. */
export interface WatchedUrl {
  error: string | null;
  timer?: Timer;
}

/** Everything the server knows. The tables are the truth; the rest is rebuilt from them at start. */
export interface World {
  options: Required<Omit<SandboxOptions, "signingKey" | "eventKeys" | "retryMs">> & SandboxOptions;
  kind: "cloud" | "dev";
  store: Store;
  apps: Table<AppRecord>;
  events: Table<EventRecord>;
  runs: Table<Run>;
  /** By run and step: see stepKey. */
  steps: Table<StepRecord>;
  groups: Table<Group>;
  windows: Table<Window>;
  clock: Table<{ minute: number }>;

  functions: Map<string, RegisteredFunction>;
  runsOfEvent: Map<string, string[]>;
  singletons: Map<string, string>;
  /** Events in a group, and in how many. */
  heldEvents: Map<string, number>;
  waits: Waits;
  queue: Queue;
  timers: Timers;
  timersOfRun: Map<string, Map<string, Timer>>;
  timersOfGroup: Map<string, Timer>;
  watched: Map<string, WatchedUrl>;
  /** Oldest first: what may be forgotten. */
  finishedRuns: Set<string>;
  strayEvents: Set<string>;
  callCount: number;
  isClosed: boolean;
  log: (line: string) => void;

  /** Given at start, because a run's end begins other runs and the other way round. */
  execute: (run: Run, job: Job) => Promise<void>;
  announce: (name: string, data: object) => void;
}

export function createWorld(given: SandboxOptions): World {
  const defaults = { sdkUrls: [], checkpointing: true, speed: 1, pollMs: 5000, maxCalls: 20, keep: 5000 };
  const options = { ...defaults, log: () => undefined, ...given };
  const { log } = options;
  const store = new Store(path.join(options.dataDir, "journal.jsonl"), {
    onProblem: log,
  });
  const notGiven = () => {
    throw new Error("the sandbox has not been started");
  };
  return {
    options,
    kind: options.signingKey ? "cloud" : "dev",
    store,
    apps: store.table("apps"),
    events: store.table("events"),
    runs: store.table("runs"),
    steps: store.table("steps"),
    groups: store.table("groups"),
    windows: store.table("windows"),
    clock: store.table("clock"),
    functions: new Map(),
    runsOfEvent: new Map(),
    singletons: new Map(),
    heldEvents: new Map(),
    waits: createWaits(),
    queue: new Queue(),
    timers: createTimers((error) => log(`timer: ${error instanceof Error ? error.stack : error}`)),
    timersOfRun: new Map(),
    timersOfGroup: new Map(),
    watched: new Map(),
    finishedRuns: new Set(),
    strayEvents: new Set(),
    callCount: 0,
    isClosed: false,
    log,
    execute: notGiven,
    announce: notGiven,
  };
}

/** When a wait of this length ends. Every wait passes here, so `speed` shortens all of them. */
export function afterMs(world: World, ms: number): number {
  return Date.now() + ms / world.options.speed;
}

export function stepKey(runId: string, stepId: string): string {
  return `${runId}/${stepId}`;
}

export function triggerOf(world: World, run: Run) {
  return world.events.get(run.eventIds[0] ?? "")?.event;
}

export function appLane(appId: string): string {
  return `app|${appId}`;
}

export function note(run: Run, text: string): void {
  run.timeline.push({ at: Date.now(), text });
  if (run.timeline.length > 80) run.timeline.splice(10, 1);
}
