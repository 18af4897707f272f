import { canonical } from "./canonical.ts";
import { newUlid } from "./ids.ts";
import { messageOf } from "./message-of.ts";
import type { Job, Run } from "./records.ts";
import { signatureHeader } from "./signatures.ts";
import { type RegisteredFunction, stepKey, triggerOf, type World } from "./world.ts";

export interface Answer {
  status: number;
  body: unknown;
  noRetry: boolean;
  retryAfter?: string;
  version?: number;
  /** The call never reached the app. */
  isRefused?: boolean;
}

const UNREACHED = ["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "UND_ERR_CONNECT_TIMEOUT"];

/** Calls the function in its app once. Never throws: no answer is an answer as well. */
export async function callApp(world: World, fn: RegisteredFunction, run: Run, job: Job): Promise<Answer> {
  const url = new URL(fn.url);
  url.searchParams.set("fnId", fn.id);
  url.searchParams.set("stepId", job.stepId ?? "step");
  const requestId = newUlid();
  const body = canonical(requestBody(world, fn, run, job, requestId));
  world.callCount++;
  try {
    const response = await fetch(url, {
      method: "POST",
      body,
      redirect: "manual",
      headers: {
        "content-type": "application/json",
        "x-run-id": run.id,
        "x-request-id": requestId,
        "x-inngest-req-version": String(run.version),
        "x-inngest-server-kind": world.kind,
        ...signatureHeader(world.options.signingKey, body),
      },
    });
    return await readAnswer(response);
  } catch (error) {
    const code = ((error as Error).cause as { code?: string } | undefined)?.code;
    const message = code ?? messageOf(error);
    return {
      status: 0,
      body: { name: "Error", message },
      noRetry: false,
      isRefused: UNREACHED.includes(code ?? ""),
    };
  }
}

function requestBody(world: World, fn: RegisteredFunction, run: Run, job: Job, requestId: string): object {
  const steps = run.stack.map((id) => [id, world.steps.get(stepKey(run.id, id))?.value]);
  return {
    version: run.version,
    event: triggerOf(world, run),
    events: run.eventIds.map((id) => world.events.get(id)?.event),
    steps: Object.fromEntries(steps),
    defers: {},
    use_api: false,
    ctx: {
      run_id: run.id,
      env: world.kind,
      step_id: "step",
      attempt: job.attempt,
      max_attempts: fn.maxAttempts,
      stack: { stack: run.stack, current: run.stack.length },
      // With these two the SDK reports each step as it ends and goes on; without, it returns after every step.
      ...(world.options.checkpointing ? { fn_id: fn.uuid, qi_id: job.call } : {}),
      disable_immediate_execution: run.isPlanning,
      use_api: false,
      request_id: requestId,
    },
  };
}

async function readAnswer(response: Response): Promise<Answer> {
  let { status } = response;
  let text = await response.text();
  let headers: Record<string, string> = Object.fromEntries(response.headers);
  if (!headers["x-inngest-sdk"]) throw new Error(`the answer (${status}) did not come from an Inngest SDK`);
  if (status === 201) {
    // A streamed answer: blanks to keep the line open, then the real one in an envelope.
    const envelope = JSON.parse(text) as { status: number; headers: Record<string, string>; body: string };
    status = envelope.status;
    text = envelope.body;
    headers = { ...headers, ...envelope.headers };
  }
  const retryAfter = headers["retry-after"];
  return {
    status,
    body: parse(text),
    noRetry: headers["x-inngest-no-retry"] === "true",
    version: Number(headers["x-inngest-req-version"]) || 0,
    ...(retryAfter ? { retryAfter } : {}),
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
