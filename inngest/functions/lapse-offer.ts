import { inngest } from "@/inngest/client";
import { deadLetter } from "@/inngest/on-failure";
import { sendEvents } from "@/inngest/send-events";
import { relayOutbox } from "@/lib/backoffice/relay-outbox";
import { lapseOffer } from "@/lib/checkout/lapse-offer";

type WaitlistOffered = { data: { entryId: string; expiresAt: string } };

/** Sleeps until an offer runs out; what it kept goes to the next in line. */
export const lapseOfferInTime = inngest.createFunction(
  { id: "lapse-offer", retries: 5, onFailure: deadLetter, triggers: [{ event: "waitlist/offered" }] },
  async ({ event, step }) => {
    const { entryId, expiresAt } = (event as unknown as WaitlistOffered).data;
    let wakeAt: string | null = expiresAt;
    for (let look = 1; wakeAt; look += 1) {
      await step.sleepUntil(`until-due-${look}`, new Date(Date.parse(wakeAt) + 1_000));
      const { lapsed, lookAgainAt } = await step.run(`lapse-${look}`, () => lapseOffer(entryId));
      if (lapsed) await step.run("relay", () => relayOutbox(sendEvents));
      wakeAt = lookAgainAt;
    }
  },
);
