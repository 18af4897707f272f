import { type Answer, callApp } from "./call-app.ts";
import { enterRun, retryJob, scheduleJob } from "./enter-run.ts";
import { finishRun } from "./finish-run.ts";
import { messageOf } from "./message-of.ts";
import { performOp, planParallel } from "./perform-op.ts";
import type { Op } from "./protocol.ts";
import type { Job, Run } from "./records.ts";
import { holdApp } from "./watch-apps.ts";
import type { World } from "./world.ts";

/** The real server's waits between attempts, in seconds; it adds up to 30 more by chance. */
const BACKOFF_SECONDS = [15, 30, 60, 120, 300, 600, 1200, 2400, 3600, 7200];

/** Makes one call and acts on its answer. The job stays on disk until then: a crash in between repeats the call. */
export async function executeJob(world: World, run: Run, job: Job): Promise<void> {
  const fn = world.functions.get(run.functionId);
  run.calls++;
  job.call = `${run.id}:${run.calls}`;
  world.runs.put(run.id, run);
  const answer = fn ? await callApp(world, fn, run, job) : notRegistered(run);
  if (world.isClosed || run.status !== "Running") return;
  if (answer.isRefused && fn) {
    delete job.call;
    holdApp(world, fn.appId);
    scheduleJob(world, run, job);
    return;
  }
  if (answer.version) run.version = answer.version;
  const isRetried = act(world, run, job, answer, fn?.maxAttempts ?? 5);
  if (run.status !== "Running") return;
  if (!isRetried) run.jobs = run.jobs.filter((other) => other !== job);
  const isAgain = run.isAgain && !job.stepId && !isRetried;
  if (!job.stepId) run.isAgain = false;
  world.runs.put(run.id, run);
  if (isAgain) enterRun(world, run);
  // The SDK reported nothing and nothing is under way: ask again, but not in a tight loop.
  else if (run.jobs.length === 0 && run.open.length === 0) enterRun(world, run, Date.now() + 1000);
}

/** Says whether the same job is to be tried again. */
function act(world: World, run: Run, job: Job, answer: Answer, maxAttempts: number): boolean {
  let isRetried = false;
  const retry = () => {
    const attempt = job.hasProgressed ? 1 : job.attempt + 1;
    if (answer.noRetry || attempt >= maxAttempts) return false;
    retryJob(world, run, job, retryWaitMs(world, attempt, answer), reasonOf(answer));
    isRetried = true;
    return true;
  };
  if (answer.status === 206) {
    const ops = [answer.body].flat().filter(isOp);
    planParallel(world, run, ops);
    for (const op of ops) if (run.status === "Running") performOp(world, { run, job, retry }, op);
  } else if (answer.status === 200) finishRun(world, run, "Completed", { data: answer.body });
  else if (!retry()) finishRun(world, run, "Failed", { error: errorOf(answer) });
  return isRetried;
}

function isOp(op: unknown): op is Op {
  const { id, op: code } = Object(op) as Partial<Op>;
  return typeof id === "string" && typeof code === "string";
}

function retryWaitMs(world: World, attempt: number, { retryAfter }: Answer): number {
  const { retryMs, speed } = world.options;
  const table =
    (BACKOFF_SECONDS[Math.min(attempt, BACKOFF_SECONDS.length) - 1] ?? 15) * 1000 + Math.random() * 3e4;
  const asked =
    retryAfter &&
    (Number.isNaN(Number(retryAfter)) ? Date.parse(retryAfter) - Date.now() : Number(retryAfter) * 1000);
  return Math.max(1, asked || (retryMs ?? table)) / speed;
}

function errorOf({ status, body }: Answer): unknown {
  return body && typeof body === "object" ? body : { name: "Error", message: `the app answered ${status}` };
}

function reasonOf(answer: Answer): string {
  const ops = [answer.body].flat() as (Op | null)[];
  return messageOf(ops.findLast((op) => op?.error)?.error ?? errorOf(answer));
}

function notRegistered(run: Run): Answer {
  return {
    status: 0,
    body: { name: "Error", message: `function ${run.functionId} is not registered` },
    noRetry: false,
  };
}
