import type { Job, Run } from "./records.ts";
import { note, type World } from "./world.ts";

/** Calls the function (again) as soon as it may be; never twice at a time for one run. */
export function enterRun(world: World, run: Run, at = 0): void {
  const entering = run.jobs.find((job) => !job.stepId);
  if (!entering) addJob(world, run, { attempt: 0, at });
  else if (entering.call) run.isAgain = true;
  world.runs.put(run.id, run);
}

export function addJob(world: World, run: Run, job: Omit<Job, "id">): void {
  const added: Job = { ...job, id: run.jobCount++ };
  run.jobs.push(added);
  world.runs.put(run.id, run);
  scheduleJob(world, run, added);
}

/** Puts a job in the queue when its time has come. */
export function scheduleJob(world: World, run: Run, job: Job): void {
  if (job.at > Date.now()) armRun(world, run, `job ${job.id}`, job.at, () => queueJob(world, run, job));
  else queueJob(world, run, job);
}

function queueJob(world: World, run: Run, job: Job): void {
  world.queue.add({
    rank: Date.now() - run.priority * 1000,
    limits: run.limits,
    isWanted: () => run.status === "Running" && !world.isClosed,
    execute: () =>
      world.execute(run, job).catch((error) => world.log(`run ${run.id}: ${error?.stack ?? error}`)),
  });
}

export function armRun(world: World, run: Run, name: string, at: number, fire: () => void): void {
  const timers = world.timersOfRun.get(run.id) ?? new Map();
  world.timersOfRun.set(run.id, timers);
  timers.get(name)?.stop();
  timers.set(
    name,
    world.timers.at(at, () => {
      timers.delete(name);
      fire();
    }),
  );
}

export function disarmRun(world: World, run: Run, name?: string): void {
  const timers = world.timersOfRun.get(run.id);
  for (const [key, timer] of timers ?? []) {
    if (name !== undefined && key !== name) continue;
    timer.stop();
    timers?.delete(key);
  }
  if (name === undefined) world.timersOfRun.delete(run.id);
}

/** Tries a failed call again after a while. */
export function retryJob(world: World, run: Run, job: Job, waitMs: number, reason: string): void {
  job.attempt = job.hasProgressed ? 1 : job.attempt + 1;
  delete job.hasProgressed;
  delete job.call;
  job.at = Date.now() + waitMs;
  note(run, `attempt ${job.attempt} failed (${reason}); again in ${Math.round(waitMs)} ms`);
  world.log(
    `run ${run.id} ${run.functionId} attempt ${job.attempt} failed (${reason}); again in ${Math.round(waitMs)} ms`,
  );
  world.runs.put(run.id, run);
  scheduleJob(world, run, job);
}
