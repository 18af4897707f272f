import { NonRetriableError } from "inngest";
import { inngest } from "@/inngest/client";
import { deadLetter } from "@/inngest/on-failure";
import { returnLatePayment } from "@/lib/checkout/return-late-payment";
import { Outage } from "@/lib/platform/outage";

type PaymentCancel = { data: { refundId: string } };

/** Money that was taken and cannot be used goes back, however long the provider is away. */
export const cancelPayment = inngest.createFunction(
  { id: "cancel-payment", retries: 20, onFailure: deadLetter, triggers: [{ event: "payment/cancel" }] },
  async ({ event, step }) => {
    const { refundId } = (event as unknown as PaymentCancel).data;
    await step.run("cancel", async () => {
      const returned = await returnLatePayment(refundId);
      if (returned === "unknown") throw new Outage("toss", new Error("not known whether it was cancelled"));
      if (returned === "refused") throw new NonRetriableError("the provider refuses to cancel");
    });
  },
);
