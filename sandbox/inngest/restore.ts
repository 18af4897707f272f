import { scheduleJob } from "./enter-run.ts";
import { armStep } from "./finish-step.ts";
import { armGroup, holdEvent } from "./offer-event.ts";
import { installFunctions } from "./register-app.ts";
import { letStray } from "./retention.ts";
import { linkRun, watchRun } from "./start-run.ts";
import type { World } from "./world.ts";

/** Takes up everything where the predecessor left it; what has become due meanwhile happens at once. */
export function restore(world: World): void {
  for (const app of world.apps.rows.values()) installFunctions(world, app);
  const runs = [...world.runs.rows.values()];
  for (const run of runs) linkRun(world, run);
  const finished = runs.filter(({ status }) => status !== "Running");
  finished.sort((a, b) => (a.endedAt ?? 0) - (b.endedAt ?? 0));
  for (const { id } of finished) world.finishedRuns.add(id);

  for (const group of world.groups.rows.values()) for (const id of group.eventIds) holdEvent(world, id);
  for (const id of world.events.rows.keys()) letStray(world, id);
  for (const [key, group] of world.groups.rows) armGroup(world, key, group);
  for (const run of runs) {
    if (run.status !== "Running") continue;
    watchRun(world, run);
    for (const step of run.open) armStep(world, run, step);
    for (const job of run.jobs) {
      delete job.call; // its answer went to the predecessor: it is called again
      scheduleJob(world, run, job);
    }
  }
}
