import { cron } from "inngest";
import { inngest } from "@/inngest/client";
import { reconcile } from "@/lib/checkout/reconcile";

export const reconcileWithTossHourly = inngest.createFunction(
  { id: "reconcile-with-toss", retries: 3, concurrency: 1, triggers: [cron("TZ=Asia/Seoul 20 * * * *")] },
  async ({ step }) => step.run("reconcile", async () => ({ differences: (await reconcile()).length })),
);
