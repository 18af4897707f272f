import { inngest } from "@/inngest/client";
import { eachEvent, gathered } from "@/inngest/each-event";
import { deadLetter } from "@/inngest/on-failure";
import { sendEvents } from "@/inngest/send-events";
import { relayOutbox } from "@/lib/backoffice/relay-outbox";
import { tellLowStock } from "@/lib/notification/tell-low-stock";

const id = "notify-low-stock";

type OrderPaid = { data: { orderId: string } };

export const notifyLowStock = inngest.createFunction(
  { id, retries: 10, onFailure: deadLetter, triggers: [{ event: "order/paid" }], ...gathered },
  async (together) => {
    let told = 0;
    await eachEvent(id, together, async (event) => {
      told += await tellLowStock((event as OrderPaid).data.orderId);
    });
    if (told > 0) await relayOutbox(sendEvents);
  },
);
