import { cron } from "inngest";
import { inngest } from "@/inngest/client";
import { tellExpiringCoupons } from "@/lib/notification/tell-expiring-coupons";

/** At ten in the morning in Korea. */
export const notifyExpiringCouponsDaily = inngest.createFunction(
  { id: "notify-expiring-coupons", retries: 3, concurrency: 1, triggers: [cron("0 1 * * *")] },
  async ({ step }) => step.run("tell", () => tellExpiringCoupons()),
);
