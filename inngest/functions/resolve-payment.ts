import { inngest } from "@/inngest/client";
import { deadLetter } from "@/inngest/on-failure";
import { resolvePayment } from "@/lib/checkout/resolve-payment";

type PaymentUnknown = { data: { paymentId: string } };

/** Asks soon after nobody knew; from then on the sweep asks with everybody else's. */
export const resolveUnknownPayment = inngest.createFunction(
  { id: "resolve-payment", retries: 5, onFailure: deadLetter, triggers: [{ event: "payment/unknown" }] },
  async ({ event, step }) => {
    const { paymentId } = (event as unknown as PaymentUnknown).data;
    for (const wait of ["2s", "10s", "30s"]) {
      await step.sleep(`wait-${wait}`, wait);
      await step.run(`ask-after-${wait}`, () => resolvePayment(paymentId));
    }
  },
);
