import "server-only";
import { sessionCookieName } from "@/app/_server/session-token";
import type { Answer, OpenApi, Parameter, Ref, Schema } from "./document-shape";
import { allErrorCodes, type ErrorCode, explain } from "./error-codes";

const requestIdPattern = "^[\\w-]{8,64}$";

export const schemas: Record<string, Schema> = {
  Success: {
    type: "object",
    description: "The envelope of every answer that is not an error.",
    required: ["code", "message", "data"],
    properties: { code: { const: "SUCCESS" }, message: { type: "string" }, data: {} },
  },
  Error: {
    type: "object",
    description: "The envelope of every error.",
    required: ["code", "message", "requestId"],
    properties: {
      code: { type: "string", enum: allErrorCodes },
      message: { type: "string", description: "Korean, fit to be shown to people." },
      details: { type: ["object", "array"], description: "What exactly, where the code has more to say." },
      requestId: { type: "string", description: "The same as the header x-request-id." },
    },
  },
};

export const parameters = {
  Cursor: {
    name: "cursor",
    in: "query",
    required: false,
    description: "`nextCursor` of the page before.",
    schema: { type: "string", maxLength: 300 },
  },
  Limit: {
    name: "limit",
    in: "query",
    required: false,
    description: "How many items a page has at most.",
    schema: { type: "integer", minimum: 1, maximum: 100 },
  },
  RequestId: {
    name: "x-request-id",
    in: "header",
    required: false,
    description: "Your own name for this request; without one, or with an unfit one, we choose it.",
    schema: { type: "string", pattern: requestIdPattern },
  },
  IdempotencyKey: {
    name: "Idempotency-Key",
    in: "header",
    required: false,
    description: "The same key and the same body get the stored answer; nothing happens twice.",
    schema: { type: "string", minLength: 1, maxLength: 200, pattern: "^[\\x20-\\x7e]{1,200}$" },
  },
} satisfies Record<string, Parameter>;

export const headers: OpenApi["components"]["headers"] = {
  RequestId: {
    description: "Names this request in our logs.",
    schema: { type: "string", pattern: requestIdPattern },
  },
  RetryAfter: {
    description: "Seconds until it is worth asking again.",
    schema: { type: "integer", minimum: 1 },
  },
};

export const securitySchemes = (): OpenApi["components"]["securitySchemes"] => ({
  session: {
    type: "apiKey",
    in: "cookie",
    name: sessionCookieName(),
    description: "The log-in of a browser. Writes must come from the shop's own origin.",
  },
  bearer: {
    type: "http",
    scheme: "bearer",
    bearerFormat: "JWT",
    description: "The accessToken of POST /auth/token.",
  },
  metricsToken: { type: "http", scheme: "bearer", description: "METRICS_TOKEN, for /api/metrics only." },
});

/** One per code, for operations that have no other with the same status. */
export const responses = (): Record<ErrorCode, Answer> =>
  Object.fromEntries(
    allErrorCodes.map((code) => [code, errorAnswer([code], explain(code).statuses[0])]),
  ) as Record<ErrorCode, Answer>;

export function errorAnswer(codes: readonly ErrorCode[], status: number): Answer {
  const again = status === 429 || status === 503;
  return {
    description: codes.map((code) => `${code}: ${explain(code).meaning}`).join("\n\n"),
    headers: { ...requestIdHeader, ...(again ? { "Retry-After": ref("headers", "RetryAfter") } : {}) },
    content: {
      "application/json": {
        schema: { allOf: [ref("schemas", "Error"), { properties: { code: { enum: [...codes] } } }] },
      },
    },
  };
}

export const ref = (kind: keyof OpenApi["components"], name: string): Ref => ({
  $ref: `#/components/${kind}/${name}`,
});

export const requestIdHeader = { "x-request-id": ref("headers", "RequestId") };
