import { cron } from "inngest";
import { inngest } from "@/inngest/client";
import { watchFunnel } from "@/lib/checkout/watch-funnel";

export const watchFunnelEveryMinute = inngest.createFunction(
  { id: "watch-funnel", retries: 0, concurrency: 1, triggers: [cron("* * * * *")] },
  async ({ step }) => step.run("watch", () => watchFunnel()),
);
