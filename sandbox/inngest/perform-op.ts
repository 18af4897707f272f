import { msFromNow } from "./durations.ts";
import { addJob, enterRun } from "./enter-run.ts";
import { finishRun } from "./finish-run.ts";
import { closeStep, finishStep, openStep } from "./finish-step.ts";
import { asValue, type Op, type StepValue } from "./protocol.ts";
import type { Job, OpenStep, Run } from "./records.ts";
import { takeEventFor } from "./take-event.ts";
import { afterMs, stepKey, type World } from "./world.ts";

interface Call {
  run: Run;
  job: Job;
  /** Tries the call again later, if it may be; says whether it will. */
  retry: () => boolean;
}

const PLANNED = ["StepPlanned", "Sleep", "WaitForEvent", "InvokeFunction", "WaitForSignal"];

/** Several steps in one answer are parallel: each goes its own way, and the function is entered once when all are done. */
export function planParallel(world: World, run: Run, ops: Op[]): void {
  const steps = ops.filter(({ op }) => !op.startsWith("Defer"));
  if (steps.length < 2 || run.version < 2 || !steps.some(({ op }) => PLANNED.includes(op))) return;
  run.isPlanning = true;
  for (const { id } of steps) if (!isDone(world, run, id) && !run.pending.includes(id)) run.pending.push(id);
}

/** Does what one step of an answer asks for. */
export function performOp(world: World, call: Call, op: Op): void {
  const { run } = call;
  if (op.opts?.parallelMode === "race" && !run.race.includes(op.id)) run.race.push(op.id);
  if (PLANNED.includes(op.op) && (isDone(world, run, op.id) || isUnderWay(run, op.id))) return; // reported again
  const perform = Object.hasOwn(ACTS, op.op) ? ACTS[op.op] : undefined;
  const message = `the operation ${op.op} is not supported by this server`;
  if (perform) perform(world, call, op);
  else finishRun(world, run, "Failed", { error: { name: "Error", message } });
}

type Act = (world: World, call: Call, op: Op) => void;

const ACTS: Record<string, Act> = {
  StepRun: succeedStep,
  Step: succeedStep,
  StepError: (world, call, op) => {
    if (!call.retry()) failStep(world, call, op);
  },
  StepFailed: failStep,
  StepPlanned: (world, { run }, op) =>
    addJob(world, run, { stepId: op.id, stepName: nameOf(op), attempt: 0, at: 0 }),
  Sleep: (world, { run }, op) => wait(world, run, op, { kind: "sleep" }, op.opts?.duration ?? op.name),
  WaitForEvent: (world, { run }, op) => {
    const condition = op.opts?.if;
    const event = op.opts?.event ?? op.name ?? "";
    wait(
      world,
      run,
      op,
      { kind: "waitForEvent", event, ...(condition ? { if: condition } : {}) },
      op.opts?.timeout,
    );
  },
  WaitForSignal: (world, { run }, op) =>
    wait(world, run, op, { kind: "waitForSignal", signal: op.opts?.signal ?? "" }, op.opts?.timeout),
  InvokeFunction: (world, { run }, op) => invoke(world, run, op),
  RunComplete: (world, { run }, op) => finishRun(world, run, "Completed", { data: op.data }),
  DiscoveryRequest: (world, { run }) => enterRun(world, run),
  DeferAdd: (world, _, op) => world.log(`${op.op} is not supported here and was ignored`),
  DeferAbort: (world, _, op) => world.log(`${op.op} is not supported here and was ignored`),
};

/** How a step that has just run is remembered. */
export function finishedStep(job: Job, op: Op, value: StepValue) {
  const startedAt = op.timing ? { startedAt: Date.now() - op.timing.b / 1e6 } : {};
  return {
    id: op.id,
    name: nameOf(op),
    op: "run",
    value,
    attempts: job.hasProgressed ? 1 : job.attempt + 1,
    ...startedAt,
  };
}

function succeedStep(world: World, { run, job }: Call, op: Op): void {
  finishStep(world, run, finishedStep(job, op, asValue({ data: op.data })));
  job.hasProgressed = true;
}

function failStep(world: World, { run, job }: Call, op: Op): void {
  finishStep(world, run, finishedStep(job, op, asValue({ error: op.error ?? op.data })));
}

function wait(
  world: World,
  run: Run,
  op: Op,
  kind: Pick<OpenStep, "kind" | "event" | "if" | "signal">,
  length: string | undefined,
): void {
  const until = length ? { until: afterMs(world, msFromNow(length)) } : {};
  openStep(world, run, { id: op.id, name: nameOf(op), since: Date.now(), ...kind, ...until });
}

function invoke(world: World, run: Run, op: Op): void {
  const { function_id: functionId = "", payload, timeout } = op.opts ?? {};
  wait(world, run, op, { kind: "invoke" }, timeout);
  const target = world.functions.get(functionId);
  if (!target) {
    const message = `could not find function with ID: ${functionId}`;
    closeStep(world, run.id, op.id, { error: { name: "Error", message } });
    return;
  }
  const { data, ...rest } = payload ?? {};
  const meta = { fn_id: functionId, correlation_id: `${run.id}.${op.id}` };
  const event = { ...rest, name: "inngest/function.invoked", data: { ...data, _inngest: meta } };
  takeEventFor(world, target, event, { runId: run.id, stepId: op.id });
}

function isDone(world: World, run: Run, stepId: string): boolean {
  return world.steps.get(stepKey(run.id, stepId)) !== undefined;
}

function isUnderWay(run: Run, stepId: string): boolean {
  return run.open.some(({ id }) => id === stepId) || run.jobs.some((job) => job.stepId === stepId);
}

function nameOf(op: Op): string {
  return op.displayName ?? op.name ?? op.id;
}
