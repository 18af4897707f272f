import "server-only";
import { isDeepStrictEqual } from "node:util";
import type { Door } from "@/app/_server/route";
import { errorAnswer, parameters, ref, requestIdHeader } from "./components";
import type { Answer, Method, Operation, Parameter, Ref, Schema } from "./document-shape";
import { allErrorCodes, type ErrorCode, explain } from "./error-codes";
import { type Shapes, schemaOf } from "./schema-of";

/** One method of one route, as its door describes it. */
export function operationOf(door: Door, method: Method, tag: string, shapes: Shapes): Operation {
  const { who, body = door.rawBody, summary = "" } = door;
  return {
    operationId: operationIdOf(method, door.path),
    tags: [tag],
    summary,
    ...(typeof who === "string" ? {} : { description: `Needs the role ${who.join(" or ")}.` }),
    security: [...(who === "anyone" ? [{}] : []), { session: [] }, { bearer: [] }],
    parameters: [
      ...parametersIn("path", door.params, shapes),
      ...parametersIn("query", door.query, shapes),
      ...keyParameter(door),
      ref("parameters", "RequestId"),
    ],
    ...(body && {
      requestBody: {
        required: !door.emptyBody,
        content: { "application/json": { schema: schemaOf(body, "body", shapes) } },
      },
    }),
    responses: {
      [door.status ?? 200]: successOf(door, shapes),
      ...(door.isAccepted && {
        202: { ...successOf(door, shapes), description: "Not known yet: ask again." },
      }),
      ...errorsOf(door, method),
    },
  };
}

/** `GET /orders/{number}/events` is `getOrdersByNumberEvents`. */
const operationIdOf = (method: Method, path: string): string =>
  method +
  path
    .split(/[/.-]/)
    .filter(Boolean)
    .map((word) => word.replace(/^\{(.+)\}$/, "by-$1"))
    .flatMap((word) => word.split("-"))
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");

function parametersIn(place: "path" | "query", schema: Door["params"], shapes: Shapes): (Parameter | Ref)[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = schemaOf(schema, "address", shapes);
  return Object.entries(properties).map(([name, given]) => {
    const { description, ...rest } = given as Schema;
    const parameter = { name, in: place, required: required.includes(name), schema: rest };
    return sharedOr({ ...parameter, ...(description ? { description } : {}) });
  });
}

function sharedOr(parameter: Parameter): Parameter | Ref {
  const shared = Object.entries(parameters).find(([, known]) =>
    isDeepStrictEqual({ ...parameter, description: "" }, { ...known, description: "" }),
  );
  return shared ? ref("parameters", shared[0]) : parameter;
}

function keyParameter({ idempotencyKey }: Door): (Parameter | Ref)[] {
  if (!idempotencyKey) return [];
  const required = idempotencyKey === "required";
  return [required ? { ...parameters.IdempotencyKey, required } : ref("parameters", "IdempotencyKey")];
}

function successOf({ answer, stream }: Door, shapes: Shapes): Answer {
  const data = answer ? schemaOf(answer, "answer", shapes) : {};
  if (stream) {
    return {
      description: "Server-sent events: the state at once, and again whenever it has changed.",
      headers: requestIdHeader,
      content: { "text/event-stream": { schema: { type: "string", "x-event-data": data } } },
    };
  }
  const schema = {
    allOf: [ref("schemas", "Success"), { type: "object" as const, properties: { data } }],
  };
  return {
    description: "Done.",
    headers: requestIdHeader,
    content: { "application/json": { schema } },
  };
}

function errorsOf(door: Door, method: Method): Record<string, Answer | Ref> {
  const byStatus = new Map<number, ErrorCode[]>();
  for (const code of codesOf(door, method)) {
    for (const status of explain(code).statuses) {
      // A method that is documented is allowed.
      if (status === 405 || (status === 415 && !door.body)) continue;
      byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
    }
  }
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => {
      const [only, second] = codes;
      return [status, only && !second ? ref("responses", only) : errorAnswer(codes, status)];
    }),
  );
}

/** What follows from the door itself, and what its use-case adds. */
export function codesOf(door: Door, method: Method): ErrorCode[] {
  const { who, params, query, body, rawBody, idempotencyKey, refusals = [] } = door;
  const codes = new Set<ErrorCode>(refusals);
  // A token that is no good is refused even where nobody needs one.
  codes.add("UNAUTHENTICATED").add("TOO_MANY_REQUESTS");
  codes.add("INTERNAL_SERVER_ERROR").add("SERVICE_UNAVAILABLE");
  if (query || body || rawBody || idempotencyKey) codes.add("INVALID_REQUEST");
  if (method !== "get" || typeof who !== "string") codes.add("FORBIDDEN");
  if (params) codes.add("ENTITY_NOT_FOUND");
  if (body || rawBody) codes.add("PAYLOAD_TOO_LARGE");
  if (idempotencyKey) codes.add("IDEMPOTENCY_KEY_REUSED");
  return allErrorCodes.filter((code) => codes.has(code));
}
