import { cron } from "inngest";
import { inngest } from "@/inngest/client";
import { syncDailyUsage } from "@/lib/inventory/sync-daily-usage";

export const syncDailyStockUsage = inngest.createFunction(
  {
    id: "sync-daily-stock-usage",
    retries: 3,
    concurrency: 1,
    triggers: [cron("TZ=Asia/Seoul */10 * * * *")],
  },
  async ({ step }) => step.run("sync", () => syncDailyUsage()),
);
