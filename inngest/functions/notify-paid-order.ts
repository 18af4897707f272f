import { inngest } from "@/inngest/client";
import { deadLetter } from "@/inngest/on-failure";
import { sendEvents } from "@/inngest/send-events";
import { relayOutbox } from "@/lib/backoffice/relay-outbox";
import { tellAboutOrder } from "@/lib/notification/tell-about-order";

type OrderPaid = { data: { orderId: string } };

export const notifyPaidOrder = inngest.createFunction(
  { id: "notify-paid-order", retries: 10, onFailure: deadLetter, triggers: [{ event: "order/paid" }] },
  async ({ event, step }) => {
    const { orderId } = (event as unknown as OrderPaid).data;
    await step.run("tell", () => tellAboutOrder(orderId, "paid"));
    await step.run("relay", () => relayOutbox(sendEvents));
  },
);
