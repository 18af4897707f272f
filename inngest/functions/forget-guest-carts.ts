import { cron } from "inngest";
import { inngest } from "@/inngest/client";
import { forgetGuestCarts } from "@/lib/cart/forget-guest-carts";

export const forgetGuestCartsDaily = inngest.createFunction(
  { id: "forget-guest-carts", retries: 0, concurrency: 1, triggers: [cron("TZ=Asia/Seoul 20 4 * * *")] },
  async ({ step }) => step.run("forget", forgetGuestCarts),
);
