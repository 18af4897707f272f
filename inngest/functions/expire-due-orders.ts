import { cron } from "inngest";
import { inngest } from "@/inngest/client";
import { expireDueOrders } from "@/lib/checkout/expire-due-orders";

export const expireDueOrdersEveryMinute = inngest.createFunction(
  { id: "expire-due-orders", retries: 0, concurrency: 1, triggers: [cron("* * * * *")] },
  async ({ step }) => step.run("expire", expireDueOrders),
);
