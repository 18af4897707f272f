import { disarmRun } from "./enter-run.ts";
import { closeStep } from "./finish-step.ts";
import { messageOf } from "./message-of.ts";
import type { Outcome } from "./protocol.ts";
import type { EventRecord, Run, RunStatus } from "./records.ts";
import { forgetRuns } from "./retention.ts";
import { note, type World } from "./world.ts";

/** Ends a run, tells whoever invoked it, and announces it; nothing happens when it has ended already. */
export function finishRun(
  world: World,
  run: Run,
  status: Exclude<RunStatus, "Running">,
  outcome: Outcome,
): void {
  if (run.status !== "Running") return;
  run.status = status;
  run.endedAt = Date.now();
  run.output = "error" in outcome ? outcome.error : (outcome.data ?? null);
  run.jobs = [];
  run.open = [];
  note(run, status.toLowerCase());
  world.runs.put(run.id, run);
  disarmRun(world, run);
  world.waits.dropRun(run.id);
  if (run.singletonKey && world.singletons.get(run.singletonKey) === run.id)
    world.singletons.delete(run.singletonKey);
  if (status !== "Completed")
    world.log(`run ${run.id} ${run.functionId} ${status} after ${run.calls} calls: ${messageOf(run.output)}`);

  const records = run.eventIds.flatMap((id) => world.events.get(id) ?? []);
  answerInvokers(world, records, outcome);
  announceEnd(world, run, records, outcome);
  world.finishedRuns.add(run.id);
  forgetRuns(world);
}

export function cancelRun(world: World, run: Run, reason: string): void {
  finishRun(world, run, "Cancelled", { error: { name: "Error", message: reason } });
}

/** Steps that invoked a function with one of these events receive its result. */
export function answerInvokers(world: World, records: EventRecord[], outcome: Outcome): void {
  for (const { parent } of records) {
    if (parent) closeStep(world, parent.runId, parent.stepId, outcome);
  }
}

function announceEnd(world: World, run: Run, records: EventRecord[], outcome: Outcome): void {
  const event = records[0]?.event;
  // A function started by an end does not announce its own: that would never stop.
  if (!event || event.name === "inngest/function.failed" || event.name === "inngest/function.finished")
    return;
  const data = {
    function_id: run.functionId,
    run_id: run.id,
    event,
    events: records.map((record) => record.event),
    ...("error" in outcome ? { error: outcome.error } : { result: outcome.data ?? null }),
  };
  world.announce("inngest/function.finished", data);
  if (run.status === "Failed") world.announce("inngest/function.failed", data); // starts the onFailure companion
  if (run.status === "Cancelled") world.announce("inngest/function.cancelled", data);
}
