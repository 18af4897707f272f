import { inngest } from "@/inngest/client";
import { deadLetter } from "@/inngest/on-failure";
import { sendEvents } from "@/inngest/send-events";
import { relayOutbox } from "@/lib/backoffice/relay-outbox";
import { tellAboutOffer } from "@/lib/notification/tell-about-offer";

type WaitlistMoved = { name: "waitlist/offered" | "waitlist/lapsed"; data: { entryId: string } };

export const notifyWaiting = inngest.createFunction(
  {
    id: "notify-waiting",
    retries: 10,
    onFailure: deadLetter,
    triggers: [{ event: "waitlist/offered" }, { event: "waitlist/lapsed" }],
  },
  async ({ event, step }) => {
    const { name, data } = event as unknown as WaitlistMoved;
    const told = await step.run("tell", () =>
      tellAboutOffer(data.entryId, name === "waitlist/offered" ? "OFFERED" : "LAPSED"),
    );
    if (told > 0) await step.run("relay", () => relayOutbox(sendEvents));
  },
);
