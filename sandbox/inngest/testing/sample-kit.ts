import { Inngest } from "inngest";

/** What the sample functions are made with, and where they leave their traces. */
export interface SampleKit {
  inngest: Inngest;
  trace: { label: string; at: number }[];
  mark: (label: string) => string;
}

type ClientOptions = Omit<ConstructorParameters<typeof Inngest>[0], "id">;

export function createSampleKit(options: ClientOptions): SampleKit {
  const nothing = () => undefined;
  const logger = { info: nothing, warn: nothing, error: nothing, debug: nothing };
  const trace: SampleKit["trace"] = [];
  const mark = (label: string) => {
    trace.push({ label, at: Date.now() });
    return label;
  };
  return { inngest: new Inngest({ id: "shop", logger, ...options }), trace, mark };
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
