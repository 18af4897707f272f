import { inngest } from "@/inngest/client";
import { deadLetter } from "@/inngest/on-failure";
import { sendEvents } from "@/inngest/send-events";
import { relayOutbox } from "@/lib/backoffice/relay-outbox";
import { offerStock } from "@/lib/checkout/offer-stock";

type StockReturned = { data: { variantId: string } };

/** Stock came back and somebody waits for it. One run per variant: more would only wait for each other. */
export const offerReturnedStock = inngest.createFunction(
  {
    id: "offer-stock",
    retries: 10,
    concurrency: { limit: 1, key: "event.data.variantId" },
    onFailure: deadLetter,
    triggers: [{ event: "stock/returned" }],
  },
  async ({ event, step }) => {
    const { variantId } = (event as unknown as StockReturned).data;
    const offered = await step.run("offer", () => offerStock(variantId));
    if (offered > 0) await step.run("relay", () => relayOutbox(sendEvents));
  },
);
