import { cron } from "inngest";
import { inngest } from "@/inngest/client";
import { rankPopularProducts } from "@/lib/insight/rank-popular-products";

export const rankPopularProductsHourly = inngest.createFunction(
  { id: "rank-popular-products", retries: 3, concurrency: 1, triggers: [cron("TZ=Asia/Seoul 5 * * * *")] },
  async ({ step }) => {
    await step.run("rank", () => rankPopularProducts());
  },
);
