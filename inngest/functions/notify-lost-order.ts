import { inngest } from "@/inngest/client";
import { eachEvent, gathered } from "@/inngest/each-event";
import { deadLetter } from "@/inngest/on-failure";
import { sendEvents } from "@/inngest/send-events";
import { relayOutbox } from "@/lib/backoffice/relay-outbox";
import { tellAboutOrder } from "@/lib/notification/tell-about-order";

const id = "notify-lost-order";

type OrderDeclined = { name: "order/declined"; data: { orderId: string; paymentId: string } };
type OrderExpired = { name: "order/expired"; data: { orderId: string } };

/** An order may be declined as often as it is tried, and expires once. */
export const notifyLostOrder = inngest.createFunction(
  {
    id,
    retries: 10,
    onFailure: deadLetter,
    triggers: [{ event: "order/declined" }, { event: "order/expired" }],
    ...gathered,
  },
  async (together) => {
    await eachEvent(id, together, (event) => {
      const { name, data } = event as OrderDeclined | OrderExpired;
      return name === "order/declined"
        ? tellAboutOrder(data.orderId, "declined", data.paymentId)
        : tellAboutOrder(data.orderId, "expired");
    });
    await relayOutbox(sendEvents);
  },
);
