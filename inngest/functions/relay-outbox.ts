import { cron } from "inngest";
import { inngest } from "@/inngest/client";
import { sendEvents } from "@/inngest/send-events";
import { relayOutbox } from "@/lib/backoffice/relay-outbox";

/** Requests send what they announce as soon as they have answered; this catches what they could not. */
export const relayOutboxEveryMinute = inngest.createFunction(
  { id: "relay-outbox", retries: 0, concurrency: 1, triggers: [cron("* * * * *")] },
  async ({ step }) => step.run("relay", () => relayOutbox(sendEvents)),
);
