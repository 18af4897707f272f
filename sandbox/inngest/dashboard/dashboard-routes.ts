import { fireCron } from "../cron-clock.ts";
import { cancelRun } from "../finish-run.ts";
import { type Asked, type Reply, type Route, refusal } from "../serve-http.ts";
import { rerun } from "../start-run.ts";
import type { World } from "../world.ts";
import { functionsPage } from "./functions-page.ts";
import { runPage } from "./run-page.ts";
import { runsPage } from "./runs-page.ts";

const RUN = "([0-9A-Z]{26})";

/** Pages to look at, and the three buttons on them. */
export function dashboardRoutes(world: World): Route[] {
  const runOf = ({ params }: Asked) => world.runs.get(params[0] ?? "");
  return [
    { method: "GET", pattern: /^\/$/, answer: () => functionsPage(world) },
    { method: "GET", pattern: /^\/runs$/, answer: ({ query }) => runsPage(world, query) },
    {
      method: "GET",
      pattern: new RegExp(`^/runs/${RUN}$`),
      answer: (asked) => {
        const run = runOf(asked);
        return run ? runPage(world, run) : refusal(404, "run not found");
      },
    },
    {
      method: "POST",
      pattern: new RegExp(`^/runs/${RUN}/cancel$`),
      answer: (asked) => {
        const run = runOf(asked);
        if (!run) return refusal(404, "run not found");
        cancelRun(world, run, "cancelled on the dashboard");
        return seeOther(`/runs/${run.id}`);
      },
    },
    {
      method: "POST",
      pattern: new RegExp(`^/runs/${RUN}/rerun$`),
      answer: (asked) => {
        const run = runOf(asked);
        const next = run && rerun(world, run);
        return next ? seeOther(`/runs/${next.id}`) : refusal(409, "the run cannot be started again");
      },
    },
    {
      method: "POST",
      pattern: /^\/functions\/([^/]+)\/fire$/,
      answer: ({ params }) => {
        const fn = world.functions.get(params[0] ?? "");
        const cron = fn?.crons[0];
        if (!fn || !cron) return refusal(404, "cron function not found");
        const eventId = fireCron(world, fn, cron.source);
        const runId = world.runsOfEvent.get(eventId)?.[0];
        return seeOther(runId ? `/runs/${runId}` : "/runs");
      },
    },
  ];
}

function seeOther(location: string): Reply {
  return { status: 303, location };
}
