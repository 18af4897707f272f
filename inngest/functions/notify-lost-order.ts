import { inngest } from "@/inngest/client";
import { deadLetter } from "@/inngest/on-failure";
import { sendEvents } from "@/inngest/send-events";
import { relayOutbox } from "@/lib/backoffice/relay-outbox";
import { tellAboutOrder } from "@/lib/notification/tell-about-order";

type OrderDeclined = { name: "order/declined"; data: { orderId: string; paymentId: string } };
type OrderExpired = { name: "order/expired"; data: { orderId: string } };

/** An order may be declined as often as it is tried, and expires once. */
export const notifyLostOrder = inngest.createFunction(
  {
    id: "notify-lost-order",
    retries: 10,
    onFailure: deadLetter,
    triggers: [{ event: "order/declined" }, { event: "order/expired" }],
  },
  async ({ event, step }) => {
    const { name, data } = event as unknown as OrderDeclined | OrderExpired;
    await step.run("tell", () =>
      name === "order/declined"
        ? tellAboutOrder(data.orderId, "declined", data.paymentId)
        : tellAboutOrder(data.orderId, "expired"),
    );
    await step.run("relay", () => relayOutbox(sendEvents));
  },
);
