import { cron } from "inngest";
import { inngest } from "@/inngest/client";
import { sendEvents } from "@/inngest/send-events";
import { relayOutbox } from "@/lib/backoffice/relay-outbox";
import { sweepWaitlist } from "@/lib/checkout/sweep-waitlist";

export const sweepWaitlistEveryMinute = inngest.createFunction(
  { id: "sweep-waitlist", retries: 0, concurrency: 1, triggers: [cron("* * * * *")] },
  async ({ step }) => {
    const { left, lapsed, offered } = await step.run("sweep", sweepWaitlist);
    if (left + lapsed + offered > 0) await step.run("relay", () => relayOutbox(sendEvents));
  },
);
