import "server-only";
import { inRequest } from "@/lib/platform/request";
import { failure } from "./envelope";
import { methodNotAllowed } from "./refusals";
import { requestIdOf } from "./request-id";

type Named = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
type Own = { [M in Named]?: unknown };
type Method = Named | "HEAD" | "OPTIONS";
export type OtherMethod = (request: Request) => Response;

const all = ["DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"] as const;

/**
 * For the methods a route file does not have: Next would answer them with an empty 405. Exported beside the others,
 * because a route file is asked for nothing but its exports.
 */
export function otherMethods(own: Own): Record<Method, OtherMethod> {
  const allowed = all.filter((method) => isAllowed(method, own)).join(", ");
  const refuse: OtherMethod = (request) => {
    const requestId = requestIdOf(request);
    return inRequest(requestId, () => allowing(failure(methodNotAllowed(), requestId), allowed));
  };
  const tell: OtherMethod = (request) =>
    allowing(new Response(null, { status: 204, headers: { "x-request-id": requestIdOf(request) } }), allowed);
  return {
    DELETE: refuse,
    GET: refuse,
    HEAD: refuse,
    OPTIONS: tell,
    PATCH: refuse,
    POST: refuse,
    PUT: refuse,
  };
}

/** Next answers HEAD from GET. */
const isAllowed = (method: Method, own: Own): boolean =>
  method === "OPTIONS" || (method === "HEAD" ? "GET" in own : method in own);

function allowing(response: Response, allowed: string): Response {
  response.headers.set("allow", allowed);
  return response;
}
