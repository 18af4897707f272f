import { inngest } from "@/inngest/client";
import { deadLetter } from "@/inngest/on-failure";
import { sendEvents } from "@/inngest/send-events";
import { relayOutbox } from "@/lib/backoffice/relay-outbox";
import { tellLowStock } from "@/lib/notification/tell-low-stock";

type OrderPaid = { data: { orderId: string } };

export const notifyLowStock = inngest.createFunction(
  { id: "notify-low-stock", retries: 10, onFailure: deadLetter, triggers: [{ event: "order/paid" }] },
  async ({ event, step }) => {
    const { orderId } = (event as unknown as OrderPaid).data;
    const told = await step.run("tell", () => tellLowStock(orderId));
    if (told > 0) await step.run("relay", () => relayOutbox(sendEvents));
  },
);
