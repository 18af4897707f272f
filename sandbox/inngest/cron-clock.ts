import { takeEventFor } from "./take-event.ts";
import type { RegisteredFunction, World } from "./world.ts";

const MINUTE_MS = 60_000;
const LONGEST_CATCH_UP = 24 * 60;

/** Fires crons by the wall clock. Minutes missed while the server was down fire once per cron, as late as it is. */
export function startCronClock(world: World): void {
  const now = thisMinute();
  const last = Math.max(world.clock.get("cron")?.minute ?? now, now - LONGEST_CATCH_UP);
  for (const fn of world.functions.values()) {
    for (const cron of fn.crons) if (isDue(cron, last, now)) fireCron(world, fn, cron.source);
  }
  world.clock.put("cron", { minute: now });
  world.timers.at((now + 1) * MINUTE_MS, () => startCronClock(world));
}

export function fireCron(world: World, fn: RegisteredFunction, source: string): string {
  return takeEventFor(world, fn, { name: "inngest/scheduled.timer", data: { cron: source } });
}

function isDue(cron: RegisteredFunction["crons"][number], last: number, now: number): boolean {
  for (let minute = last + 1; minute <= now; minute++) {
    if (cron.matches(new Date(minute * MINUTE_MS))) return true;
  }
  return false;
}

function thisMinute(): number {
  return Math.floor(Date.now() / MINUTE_MS);
}
