// node --import tsx inngest/testing/relay-process.ts <lease in seconds>      relays until it is killed, and says when it is there and when it sends

import { setTimeout as pause } from "node:timers/promises";
import { sendEvents } from "@/inngest/send-events";
import { relayOutbox, type Send } from "@/lib/backoffice/relay-outbox";

const lease = { leaseSeconds: Number(process.argv[2]) };

/** Slow to begin, so that death comes before the events have left as well as after. */
const send: Send = async (events) => {
  process.stdout.write("sending\n");
  await pause(Math.random() * 200);
  await sendEvents(events);
};

process.stdout.write("here\n");
for (;;) {
  await relayOutbox(send, lease);
  await pause(150);
}
