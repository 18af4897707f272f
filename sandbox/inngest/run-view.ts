import type { Run } from "./records.ts";

/** A run as `/v1` tells it. */
export function runView(run: Run) {
  return {
    run_id: run.id,
    function_id: run.functionId,
    status: run.status,
    run_started_at: new Date(run.startedAt).toISOString(),
    ended_at: run.endedAt ? new Date(run.endedAt).toISOString() : null,
    output: run.output ?? null,
    event_id: run.eventIds[0],
    calls: run.calls,
    steps: run.stack.length,
  };
}
