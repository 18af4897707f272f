import { cron } from "inngest";
import { inngest } from "@/inngest/client";
import { expireIssues } from "@/lib/coupon/move-expire-issues";

export const expireCouponIssues = inngest.createFunction(
  { id: "expire-coupon-issues", retries: 0, concurrency: 1, triggers: [cron("*/10 * * * *")] },
  async ({ step }) => step.run("expire", expireIssues),
);
