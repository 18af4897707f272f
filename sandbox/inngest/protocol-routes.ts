import { fireCron } from "./cron-clock.ts";
import { cancelRun } from "./finish-run.ts";
import { closeStep, saveStep } from "./finish-step.ts";
import { seededUlid } from "./ids.ts";
import { messageOf } from "./message-of.ts";
import { finishedStep } from "./perform-op.ts";
import { asValue, type Op, type Registration } from "./protocol.ts";
import { registerApp } from "./register-app.ts";
import { runView } from "./run-view.ts";
import { type Asked, type Reply, type Route, refusal } from "./serve-http.ts";
import { isAuthorized } from "./signatures.ts";
import { type GivenEvent, takeEvent, takeEventFor } from "./take-event.ts";
import type { World } from "./world.ts";

const MAX_LISTED = 1000;

/** The paths of the real server, as far as the SDK and tests use them, and two of our own under /local. */
export function protocolRoutes(world: World): Route[] {
  const { signingKey } = world.options;
  const signed = (answer: Route["answer"]) => (asked: Asked) =>
    isAuthorized(signingKey, asked.headers.authorization) ? answer(asked) : refusal(401, "Unauthorized");
  return [
    {
      method: "POST",
      pattern: /^\/e\/([^/]+)$/,
      isOpenToSites: true,
      answer: (asked) => takeEvents(world, asked),
    },
    { method: "POST", pattern: /^\/fn\/register$/, answer: signed((asked) => register(world, asked)) },
    {
      method: "POST",
      pattern: /^\/v1\/checkpoint\/([^/]+)\/async$/,
      answer: signed((asked) => checkpoint(world, asked)),
    },
    { method: "POST", pattern: /^\/v1\/signals$/, answer: signed((asked) => sendSignal(world, asked)) },
    { method: "POST", pattern: /^\/invoke\/([^/]+)$/, answer: signed((asked) => invoke(world, asked)) },
    {
      method: "DELETE",
      pattern: /^\/v1\/runs\/([^/]+)$/,
      answer: signed((asked) => deleteRun(world, asked)),
    },
    { method: "POST", pattern: /^\/local\/cron\/([^/]+)$/, answer: (asked) => fire(world, asked) },
    { method: "GET", pattern: /^\/v1\/events$/, answer: () => listEvents(world) },
    {
      method: "GET",
      pattern: /^\/v1\/events\/([^/]+)\/runs$/,
      answer: (asked) => listRunsOfEvent(world, asked),
    },
    { method: "GET", pattern: /^\/v1\/runs\/([^/]+)$/, answer: (asked) => getRun(world, asked) },
    { method: "GET", pattern: /^\/local\/runs$/, answer: () => listRuns(world) },
    { method: "GET", pattern: /^\/(?:dev|local)$/, answer: () => status(world) },
    {
      method: "GET",
      pattern: /^\/health$/,
      answer: () => ({ status: 200, json: { status: 200, message: "OK" } }),
    },
  ];
}

function takeEvents(world: World, { params, headers, body }: Asked): Reply {
  const { eventKeys } = world.options;
  if (eventKeys && !eventKeys.includes(params[0] ?? "")) return refusal(401, "Event key not found");
  const events = [body].flat() as GivenEvent[];
  const error = events.map(nameProblem).find((problem) => problem !== null);
  if (error) return { status: 400, json: { ids: [], status: 400, error } };
  const seed = [headers["x-inngest-event-id-seed"]].flat()[0];
  const ids = events.map((event, i) => takeEvent(world, event, seededUlid(seed, i + 1)));
  return { status: 200, json: { ids, status: 200 } };
}

function nameProblem(event: GivenEvent | null): string | null {
  if (typeof event?.name !== "string" || event.name === "") return "event name is empty";
  return event.name.startsWith("inngest/") ? `event name is reserved for internal use: ${event.name}` : null;
}

function register(world: World, { body }: Asked): Reply {
  try {
    return { status: 200, json: registerApp(world, body as Registration) };
  } catch (error) {
    return refusal(400, messageOf(error));
  }
}

/** Steps that ended inside a call that goes on. 409 stops the function: its run has ended, or another call has taken over. */
function checkpoint(world: World, { params, body }: Asked): Reply {
  const { qi_id: call, steps = [] } = body as { qi_id?: string; steps?: Op[] };
  const run = world.runs.get(params[0] ?? "");
  const job = run?.jobs.find((other) => other.call !== undefined && other.call === call);
  if (!run || !job) return refusal(409, "the run has ended or is being executed by another call");
  for (const step of steps) {
    if (step.op !== "StepRun" && step.op !== "Step") continue;
    saveStep(world, run, finishedStep(job, step, asValue({ data: step.data })));
    job.hasProgressed = true;
  }
  return { status: 200 };
}

function sendSignal(world: World, { body }: Asked): Reply {
  const { signal = "", data } = body as { signal?: string; data?: unknown };
  const wait = world.waits.ofSignal(signal);
  if (!wait?.stepId) return refusal(404, "signal not found");
  closeStep(world, wait.runId, wait.stepId, { data: { signal, data: data ?? null } });
  return { status: 200, json: { data: { run_id: wait.runId } } };
}

function invoke(world: World, { params, body }: Asked): Reply {
  const fn = world.functions.get(params[0] ?? "");
  if (!fn) return refusal(404, "function not found");
  const id = takeEventFor(world, fn, { ...(body as object), name: "inngest/function.invoked" });
  return { status: 200, json: { id, status: 200 } };
}

function fire(world: World, { params }: Asked): Reply {
  const fn = world.functions.get(params[0] ?? "");
  const cron = fn?.crons[0];
  if (!fn || !cron) return refusal(404, "cron function not found");
  return { status: 200, json: { id: fireCron(world, fn, cron.source) } };
}

function listEvents(world: World): Reply {
  const latest = [...world.events.rows.values()].slice(-100).reverse();
  return { status: 200, json: { data: latest.map(({ id, event }) => ({ internal_id: id, ...event })) } };
}

function listRunsOfEvent(world: World, { params }: Asked): Reply {
  const ids = world.runsOfEvent.get(params[0] ?? "") ?? [];
  return { status: 200, json: { data: ids.flatMap((id) => world.runs.get(id) ?? []).map(runView) } };
}

function getRun(world: World, { params }: Asked): Reply {
  const run = world.runs.get(params[0] ?? "");
  return run ? { status: 200, json: { data: runView(run) } } : refusal(404, "run not found");
}

function deleteRun(world: World, { params }: Asked): Reply {
  const run = world.runs.get(params[0] ?? "");
  if (!run) return refusal(404, "run not found");
  cancelRun(world, run, "cancelled by API");
  return { status: 200 };
}

function listRuns(world: World): Reply {
  return {
    status: 200,
    json: { data: [...world.runs.rows.values()].slice(-MAX_LISTED).reverse().map(runView) },
  };
}

function status(world: World): Reply {
  const apps = [...world.apps.rows.values()].map(({ id, url, sdk, framework }) => ({
    id,
    url,
    sdk,
    framework,
  }));
  const functions = [...world.functions.values()].map(({ id, name, triggers }) => ({
    slug: id,
    name,
    triggers,
  }));
  const watched = Object.fromEntries([...world.watched].map(([url, { error }]) => [url, error ?? "ok"]));
  const { callCount: calls, queue } = world;
  return {
    status: 200,
    json: { version: "local", apps, watched, functions, calls, active: queue.activeCount },
  };
}
