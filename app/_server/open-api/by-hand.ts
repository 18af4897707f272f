import "server-only";
import { ref } from "./components";
import type { Answer, Operation, PathItem, Schema } from "./document-shape";

const tag = "Operations";
const api = [{ url: "/api" }];

const check: Schema = {
  type: "object",
  required: ["ok"],
  properties: { ok: { type: "boolean" }, problem: { type: "string" } },
};

/** What does not pass through a door of ours: it answers machines, without the envelope. */
export const byHand: Record<string, PathItem> = {
  "/openapi.json": {
    get: {
      ...asking("getOpenapiJson", "This document."),
      responses: { 200: json("An OpenAPI 3.1 document.", { type: "object" }) },
    },
  },
  "/health": {
    servers: api,
    get: {
      ...asking("getHealth", "Whether this process is alive, whatever it depends on."),
      responses: {
        200: json("Alive.", {
          type: "object",
          required: ["status"],
          properties: { status: { const: "alive" } },
        }),
      },
    },
  },
  "/ready": {
    servers: api,
    get: {
      ...asking("getReady", "Whether this process can sell: database, Redis and the lag of the outbox."),
      responses: {
        200: json("Ready.", readiness("ready")),
        503: {
          ...json("Not ready; the checks say why.", readiness("not ready")),
          headers: { "Retry-After": ref("headers", "RetryAfter") },
        },
      },
    },
  },
  "/metrics": {
    servers: api,
    get: {
      ...asking("getMetrics", "Counters and timings as Prometheus text, for whoever knows METRICS_TOKEN."),
      security: [{ metricsToken: [] }],
      responses: {
        200: {
          description: "Prometheus exposition format.",
          content: { "text/plain": { schema: { type: "string" } } },
        },
        401: { description: "Another token, or none. No body." },
        404: { description: "No token is configured, so there is nothing here. No body." },
      },
    },
  },
};

function asking(operationId: string, summary: string): Omit<Operation, "responses"> {
  return { operationId, tags: [tag], summary, security: [], parameters: [] };
}

function json(description: string, schema: Schema): Answer {
  return { description, content: { "application/json": { schema } } };
}

function readiness(status: "ready" | "not ready"): Schema {
  const checks = { database: check, redis: check, outbox: check };
  return {
    type: "object",
    required: ["status", "checks"],
    properties: {
      status: { const: status },
      checks: { type: "object", required: Object.keys(checks), properties: checks },
    },
  };
}
