import { cron } from "inngest";
import { inngest } from "@/inngest/client";
import { lapseCharges } from "@/lib/payment/lapse-charges";

export const lapseChargesOften = inngest.createFunction(
  { id: "lapse-charges", retries: 0, concurrency: 1, triggers: [cron("*/5 * * * *")] },
  async ({ step }) => step.run("lapse", () => lapseCharges()),
);
