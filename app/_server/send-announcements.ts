import "server-only";
import { after } from "next/server";
import { sendEvents } from "@/inngest/send-events";
import { relayOutbox } from "@/lib/backoffice/relay-outbox";
import { log } from "@/lib/platform/log";
import { somethingWasAnnounced } from "@/lib/platform/request";

let running = false;
let again = false;

/** After the answer has left: a relay that is slow or fails costs the shopper nothing, and the job tries again. */
export function sendAnnouncements(): void {
  if (somethingWasAnnounced()) after(relayOnce);
}

/** One relay per process at a time; whoever comes while it runs is served by one more round. */
async function relayOnce(): Promise<void> {
  again = true;
  if (running) return;
  running = true;
  try {
    while (again) {
      again = false;
      await relayOutbox(sendEvents);
    }
  } catch (error) {
    log().warn({ err: error }, "the outbox waits for the next relay");
  } finally {
    running = false;
  }
}
