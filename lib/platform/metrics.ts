import { Counter, collectDefaultMetrics, Histogram, Registry } from "prom-client";

const kept = globalThis as typeof globalThis & { dangolMetrics?: ReturnType<typeof createMetrics> };

/** One registry per process, also when development reloads this file. */
export function metrics() {
  kept.dangolMetrics ??= createMetrics();
  return kept.dangolMetrics;
}

function createMetrics() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  return {
    registry,
    requestSeconds: new Histogram({
      name: "dangol_http_request_seconds",
      help: "How long a request took, by route and status",
      labelNames: ["method", "route", "status"] as const,
      buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers: [registry],
    }),
    refusals: new Counter({
      name: "dangol_refusals_total",
      help: "How often the business said no, by code",
      labelNames: ["code"] as const,
      registers: [registry],
    }),
    outages: new Counter({
      name: "dangol_outages_total",
      help: "How often a dependency did not answer, by dependency",
      labelNames: ["what"] as const,
      registers: [registry],
    }),
    gate: new Counter({
      name: "dangol_stock_gate_total",
      help: "What the stock gate said: taken, refused, or why it was not asked",
      labelNames: ["answer"] as const,
      registers: [registry],
    }),
    couponGate: new Counter({
      name: "dangol_coupon_gate_total",
      help: "What the coupon gate said: pass, why not, or why it was not asked",
      labelNames: ["answer"] as const,
      registers: [registry],
    }),
    reserveSeconds: new Histogram({
      name: "dangol_reserve_seconds",
      help: "Database time of reserving the stock of one order",
      buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
      registers: [registry],
    }),
    queueSeconds: new Histogram({
      name: "dangol_queue_seconds",
      help: "How long those who want the same rows waited for their turn in this process",
      labelNames: ["queue"] as const,
      buckets: [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
      registers: [registry],
    }),
    tossSeconds: new Histogram({
      name: "dangol_toss_seconds",
      help: "How long Toss took, by call and by what it said in our words",
      labelNames: ["call", "outcome"] as const,
      buckets: [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20, 30, 60],
      registers: [registry],
    }),
    locks: new Counter({
      name: "dangol_locks_total",
      help: "Distributed locks, by name: acquired, refused because somebody holds it, or not kept until the end",
      labelNames: ["lock", "outcome"] as const,
      registers: [registry],
    }),
    defects: new Counter({
      name: "dangol_defects_total",
      help: "Errors nobody expected",
      registers: [registry],
    }),
  };
}
