import { cron } from "inngest";
import { inngest } from "@/inngest/client";
import { retryWebhooks } from "@/lib/checkout/retry-webhooks";

export const retryWebhooksEveryMinute = inngest.createFunction(
  { id: "retry-webhooks", retries: 0, concurrency: 1, triggers: [cron("* * * * *")] },
  async ({ step }) => step.run("retry", () => retryWebhooks()),
);
