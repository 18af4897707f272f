import { until } from "./until.ts";

interface RunView {
  run_id: string;
  status: string;
  output: Record<string, unknown> & string;
  ended_at: string;
  calls: number;
  steps: number;
}

/** What tests ask the server about the runs of an event. */
export function askServer(url: string) {
  const get = async (where: string) => (await fetch(`${url}${where}`)).json();
  const runsOf = async (eventId: string | undefined): Promise<RunView[]> =>
    (await get(`/v1/events/${eventId}/runs`)).data;
  const runOf = async (eventId: string | undefined) => (await runsOf(eventId))[0];
  return {
    get,
    runsOf,
    runOf,
    runCount: async (eventId: string | undefined) => (await runsOf(eventId)).length,
    ended: (eventId: string | undefined) =>
      until(async () => (await runsOf(eventId)).find(({ status }) => status !== "Running")),
    /** Until the dashboard says so of the run. */
    shown: (eventId: string | undefined, text: string) =>
      until(async () => {
        const run = await runOf(eventId);
        return run && (await (await fetch(`${url}/runs/${run.run_id}`)).text()).includes(text);
      }),
    hasFunctions: () => until(async () => (await get("/dev")).functions.length > 0),
  };
}

/** What tests ask about the traces the sample functions left. */
export function askTrace(trace: { label: string; at: number }[]) {
  return {
    trace,
    count: (label: string) => trace.filter((entry) => entry.label === label).length,
    labels: (prefix: string) => trace.map(({ label }) => label).filter((label) => label.startsWith(prefix)),
  };
}
