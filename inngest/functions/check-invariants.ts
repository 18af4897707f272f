import { cron } from "inngest";
import { inngest } from "@/inngest/client";
import { watchInvariants } from "@/lib/backoffice/watch-invariants";

export const checkInvariantsEveryFiveMinutes = inngest.createFunction(
  { id: "check-invariants", retries: 1, concurrency: 1, triggers: [cron("*/5 * * * *")] },
  async ({ step }) => step.run("check", async () => ({ broken: await watchInvariants() })),
);
