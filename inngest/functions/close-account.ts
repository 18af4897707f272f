import { inngest } from "@/inngest/client";
import { deadLetter } from "@/inngest/on-failure";
import { closeAccount } from "@/lib/checkout/close-account";

type PaymentClose = { data: { paymentId: string } };

/** Nobody shall pay into an account whose order is over. */
export const closeDepositAccount = inngest.createFunction(
  { id: "close-account", retries: 20, onFailure: deadLetter, triggers: [{ event: "payment/close" }] },
  async ({ event, step }) => {
    const { paymentId } = (event as unknown as PaymentClose).data;
    await step.run("close", () => closeAccount(paymentId));
  },
);
