import { cron } from "inngest";
import { inngest } from "@/inngest/client";
import { rollUpFunnel } from "@/lib/sheet/roll-up-funnel";

export const rollUpFunnelHourly = inngest.createFunction(
  { id: "roll-up-funnel", retries: 3, concurrency: 1, triggers: [cron("TZ=Asia/Seoul 3 * * * *")] },
  async ({ step }) => {
    await step.run("roll up", () => rollUpFunnel());
  },
);
