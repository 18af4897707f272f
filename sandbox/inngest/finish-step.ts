import { armRun, disarmRun, enterRun } from "./enter-run.ts";
import { asValue, type Outcome } from "./protocol.ts";
import type { OpenStep, Run, StepRecord } from "./records.ts";
import { note, stepKey, triggerOf, type World } from "./world.ts";

type Finished = Pick<StepRecord, "id" | "name" | "op" | "value"> & Partial<StepRecord>;

/** Memorises a step's result, once. */
export function saveStep(world: World, run: Run, step: Finished): void {
  run.pending = run.pending.filter((id) => id !== step.id);
  world.runs.put(run.id, run);
  const key = stepKey(run.id, step.id);
  if (world.steps.get(key)) return;
  world.steps.put(key, { attempts: 1, endedAt: Date.now(), ...step });
  run.stack.push(step.id);
  note(run, `${step.op} "${step.name}" ${step.value.type === "error" ? "failed" : "done"}`);
}

/** Memorises a step's result and lets the function go on. */
export function finishStep(world: World, run: Run, step: Finished): void {
  if (run.status !== "Running") return;
  saveStep(world, run, step);
  if (run.pending.length > 0 && !run.race.includes(step.id)) return; // parallel siblings are still at work
  run.isPlanning = false;
  enterRun(world, run);
}

/** Begins a sleep or a wait. */
export function openStep(world: World, run: Run, step: OpenStep): void {
  run.open.push(step);
  note(run, `${step.kind} "${step.name}" begins`);
  world.runs.put(run.id, run);
  armStep(world, run, step);
}

export function armStep(world: World, run: Run, step: OpenStep): void {
  const { event, signal, if: condition } = step;
  if (event)
    world.waits.add(
      { runId: run.id, stepId: step.id, event, ...(condition ? { if: condition } : {}) },
      triggerOf(world, run),
    );
  if (signal) world.waits.add({ runId: run.id, stepId: step.id, signal }, undefined);
  if (step.until === undefined) return;
  armRun(world, run, `step ${step.id}`, step.until, () => closeStep(world, run.id, step.id, timeoutOf(step)));
}

function timeoutOf(step: OpenStep): Outcome {
  if (step.kind !== "invoke") return { data: null };
  const message = "Timed out waiting for invoked function to complete";
  return { error: { name: "InngestInvokeTimeoutError", message } };
}

/** Ends a sleep or a wait; nothing happens when it has ended already. */
export function closeStep(world: World, runId: string, stepId: string, outcome: Outcome): void {
  const run = world.runs.get(runId);
  const step = run?.open.find((open) => open.id === stepId);
  if (!run || !step) return;
  run.open = run.open.filter((open) => open !== step);
  disarmRun(world, run, `step ${stepId}`);
  world.waits.dropStep(runId, stepId);
  const { id, name, kind: op, since: startedAt } = step;
  finishStep(world, run, { id, name, op, startedAt, value: asValue(outcome) });
}
