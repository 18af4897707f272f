import { inngest } from "@/inngest/client";
import { deadLetter } from "@/inngest/on-failure";
import { expireOrder } from "@/lib/checkout/expire-order";

type OrderCreated = { data: { orderId: string; expiresAt: string } };

/** Sleeps until an order runs out. Opening a payment moves the time: then it sleeps again. */
export const expireOrderInTime = inngest.createFunction(
  { id: "expire-order", retries: 5, onFailure: deadLetter, triggers: [{ event: "order/created" }] },
  async ({ event, step }) => {
    const { orderId, expiresAt } = (event as unknown as OrderCreated).data;
    let wakeAt: string | null = expiresAt;
    for (let look = 1; wakeAt; look += 1) {
      await step.sleepUntil(`until-due-${look}`, new Date(Date.parse(wakeAt) + 1_000));
      const { lookAgainAt } = await step.run(`expire-${look}`, () => expireOrder(orderId));
      wakeAt = lookAgainAt;
    }
  },
);
