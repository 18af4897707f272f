import "server-only";
import { NextResponse } from "next/server";
import { z } from "zod";
import type { Actor, Role } from "@/lib/identity/views";
import { log } from "@/lib/platform/log";
import { metrics } from "@/lib/platform/metrics";
import { forbidden, invalidRequest, notFound, unauthenticated } from "@/lib/platform/refusals";
import { inRequest } from "@/lib/platform/request";
import { failure, success } from "./envelope";
import { forgetSession } from "./forget-session";
import { issuesOf } from "./issues-of";
import "./korean-messages";
import type { ErrorCode } from "./open-api/error-codes";
import { readJson } from "./read-json";
import { refuseNul } from "./refuse-nul";
import { findRequestActor } from "./request-actor";
import { requestIdOf } from "./request-id";
import { sendAnnouncements } from "./send-announcements";

/** "anyone" may come with or without a log-in; roles let in exactly those. */
type Who = "anyone" | "member" | readonly Role[];

/** What the API document says beyond the schemas. */
type Documentation<A extends z.ZodType> = {
  /** What it does, in one English sentence. */
  summary?: string;
  /** What `data` is, or every event of a stream. What `run` returns is held against it by the compiler. */
  answer?: A;
  /** Server-sent events instead of one answer. */
  stream?: true;
  /** Codes beyond those that follow from the rest of the door. */
  refusals?: readonly ErrorCode[];
  idempotencyKey?: "honoured" | "required";
  /** What no body at all stands for; without it a body must be sent. */
  emptyBody?: Record<string, never>;
  /** A body the use-case reads itself, because its signature is over the bytes. */
  rawBody?: z.ZodType;
};

export type Door<
  W extends Who = Who,
  P extends z.ZodType = z.ZodType,
  Q extends z.ZodType = z.ZodType,
  B extends z.ZodType = z.ZodType,
  A extends z.ZodType = z.ZodType,
> = Documentation<A> & {
  /** The path as the contract names it, for metrics and the API document. */
  path: string;
  who: W;
  params?: P;
  query?: Q;
  body?: B;
  status?: 200 | 201 | 202;
  /** When the answer is that it is not known yet: 202 instead. */
  isAccepted?(answer: z.output<A>): boolean;
};

type Visit<W extends Who, P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> = {
  actor: W extends "anyone" ? Actor | null : Actor;
  params: z.output<P>;
  query: z.output<Q>;
  body: z.output<B>;
  request: Request;
};

type Context = { params: Promise<Record<string, string | string[] | undefined>> };

/** What Next calls; the door stays on it for the API document. */
export type Handler = ((request: Request, context: Context) => Promise<Response>) & { door: Door };

const nothing = z.unknown();

/** Turns a use-case into a route handler: who is asking, is it well-formed, and what came of it. */
export function route<
  const W extends Who,
  P extends z.ZodType = z.ZodUnknown,
  Q extends z.ZodType = z.ZodUnknown,
  B extends z.ZodType = z.ZodUnknown,
  A extends z.ZodType = z.ZodUnknown,
>(door: Door<W, P, Q, B, A>, run: (visit: Visit<W, P, Q, B>) => Promise<z.output<A> | Response>): Handler {
  const handler = (request: Request, context: Context): Promise<Response> => {
    const requestId = requestIdOf(request);
    return inRequest(requestId, async () => {
      const stop = metrics().requestSeconds.startTimer({ method: request.method, route: door.path });
      const response = await answer(door, run, request, context, requestId);
      const seconds = stop({ status: response.status });
      const { method } = request;
      log().info(
        { method, route: door.path, status: response.status, ms: Math.round(seconds * 1000) },
        "request",
      );
      return response;
    });
  };
  return Object.assign(handler, { door });
}

async function answer<W extends Who, P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType>(
  door: Door<W, P, Q, B>,
  run: (visit: Visit<W, P, Q, B>) => Promise<unknown>,
  request: Request,
  context: Context,
  requestId: string,
): Promise<Response> {
  try {
    const actor = await letIn(door.who, request);
    const visit = {
      actor,
      params: parse(door.params, await context.params, "params"),
      query: parse(door.query, door.query && searchOf(request), "query"),
      body: parse(door.body, door.body && (await readJson(request, door.emptyBody)), "body"),
      request,
    } as Visit<W, P, Q, B>;
    const outcome = await run(visit);
    sendAnnouncements();
    if (outcome instanceof Response) return withRequestId(outcome, requestId);
    const status = door.isAccepted?.(outcome) ? 202 : (door.status ?? 200);
    return success(outcome, status, requestId);
  } catch (error) {
    const refused = failure(error, requestId);
    return door.who !== "anyone" && refused.status === 401 ? withoutSession(request, refused) : refused;
  }
}

/** Nobody came in: if there was a cookie, it was worth nothing. Beside a bearer token it was not looked at. */
function withoutSession(request: Request, refused: Response): Response {
  if (request.headers.has("authorization")) return refused;
  const response = new NextResponse(refused.body, refused);
  forgetSession(request, response);
  return response;
}

/** Streams answer for themselves. */
function withRequestId(response: Response, requestId: string): Response {
  response.headers.set("x-request-id", requestId);
  return response;
}

async function letIn(who: Who, request: Request): Promise<Actor | null> {
  const actor = await findRequestActor(request);
  if (who === "anyone") return actor;
  if (!actor) throw unauthenticated();
  if (who !== "member" && !who.includes(actor.role)) throw forbidden();
  return actor;
}

function parse<S extends z.ZodType>(schema: S | undefined, value: unknown, where: string): z.output<S> {
  const result = (schema ?? nothing).safeParse(value);
  if (result.success) return result.data as z.output<S>;
  // An id that cannot be one names nothing.
  if (where === "params") throw notFound();
  throw invalidRequest({ where, issues: issuesOf(result.error) });
}

/** A name given twice is an array, and so refused by every schema that wants one value. */
function searchOf(request: Request): Record<string, string | string[]> {
  const { searchParams } = new URL(request.url);
  return Object.fromEntries(
    [...new Set(searchParams.keys())].map((key) => {
      const values = searchParams.getAll(key).map(refuseNul);
      return [key, values.length === 1 ? (values[0] as string) : values];
    }),
  );
}
