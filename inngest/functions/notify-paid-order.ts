import { inngest } from "@/inngest/client";
import { eachEvent, gathered } from "@/inngest/each-event";
import { deadLetter } from "@/inngest/on-failure";
import { sendEvents } from "@/inngest/send-events";
import { relayOutbox } from "@/lib/backoffice/relay-outbox";
import { tellAboutOrder } from "@/lib/notification/tell-about-order";

const id = "notify-paid-order";

type OrderPaid = { data: { orderId: string } };

export const notifyPaidOrder = inngest.createFunction(
  { id, retries: 10, onFailure: deadLetter, triggers: [{ event: "order/paid" }], ...gathered },
  async (together) => {
    await eachEvent(id, together, (event) => tellAboutOrder((event as OrderPaid).data.orderId, "paid"));
    await relayOutbox(sendEvents);
  },
);
