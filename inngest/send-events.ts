import type { Send } from "@/lib/backoffice/relay-outbox";
import { Outage } from "@/lib/platform/outage";
import { inngest } from "./client";

/** What the SDK says when nobody answers, after it has tried five times. */
const away = /fetch failed|ECONNREFUSED|ECONNRESET|ETIMEDOUT|UND_ERR|socket hang up|timeout|50[0-9]|429/i;

/** The dedupe key becomes the event's id: Inngest starts nothing twice for it. */
export const sendEvents: Send = async (events) => {
  try {
    await inngest.send(
      events.map(({ type, payload, dedupeKey }) => ({ name: type, data: payload, id: dedupeKey })),
    );
  } catch (error) {
    throw error instanceof Error && away.test(error.message) ? new Outage("inngest", error) : error;
  }
};
