import { cron } from "inngest";
import { inngest } from "@/inngest/client";
import { resolveDuePayments } from "@/lib/checkout/resolve-due-payments";

/** Three rounds a minute: whoever was left in the middle of a payment is found before they wonder. */
export const resolveDuePaymentsEveryMinute = inngest.createFunction(
  { id: "resolve-due-payments", retries: 0, concurrency: 1, triggers: [cron("* * * * *")] },
  async ({ step }) => {
    for (const round of [1, 2, 3]) {
      await step.run(`resolve-${round}`, () => resolveDuePayments());
      if (round < 3) await step.sleep(`pause-${round}`, "20s");
    }
  },
);
