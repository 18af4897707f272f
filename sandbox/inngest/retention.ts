import { stepKey, type World } from "./world.ts";

/** Forgets the runs that ended first, with their steps and events, when there are too many. */
export function forgetRuns(world: World): void {
  for (const id of world.finishedRuns) {
    if (world.finishedRuns.size <= world.options.keep) return;
    world.finishedRuns.delete(id);
    const run = world.runs.get(id);
    if (!run) continue;
    for (const stepId of run.stack) world.steps.delete(stepKey(id, stepId));
    for (const eventId of run.eventIds) unlink(world, eventId, id);
    world.runs.delete(id);
  }
}

/** An event that neither started a run nor waits in a group is remembered for a while: a repeated POST is recognised. */
export function letStray(world: World, eventId: string): void {
  if (world.runsOfEvent.has(eventId) || world.heldEvents.has(eventId)) return;
  world.strayEvents.add(eventId);
  for (const id of world.strayEvents) {
    if (world.strayEvents.size <= world.options.keep) return;
    world.strayEvents.delete(id);
    const isStray = !world.runsOfEvent.has(id) && !world.heldEvents.has(id);
    if (isStray) world.events.delete(id);
  }
}

function unlink(world: World, eventId: string, runId: string): void {
  const rest = (world.runsOfEvent.get(eventId) ?? []).filter((id) => id !== runId);
  if (rest.length > 0) {
    world.runsOfEvent.set(eventId, rest);
    return;
  }
  world.runsOfEvent.delete(eventId);
  letStray(world, eventId);
}
