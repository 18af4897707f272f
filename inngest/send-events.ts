import type { Send } from "@/lib/backoffice/relay-outbox";
import { Outage } from "@/lib/platform/outage";
import { inngest } from "./client";

/** What the SDK says, after it has tried five times, when nobody answers or Inngest says that it cannot. */
const away =
  /^(Inngest API Error: (5\d\d|429)\b|fetch failed|The operation was aborted|.*\b(ECONNREFUSED|ECONNRESET|ETIMEDOUT|EPIPE|UND_ERR_\w+)\b)/i;

/** Inngest starts nothing twice for the same event id. */
export const sendEvents: Send = async (events) => {
  try {
    await inngest.send(
      events.map(({ type, payload, eventId }) => ({ name: type, data: payload, id: eventId })),
    );
  } catch (error) {
    throw error instanceof Error && away.test(error.message) ? new Outage("inngest", error) : error;
  }
};
