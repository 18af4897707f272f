import { MockEvent } from "@/lib/payment/mock-webhook";
import { readTossEvent } from "@/lib/payment/toss-webhook";
import { forgetStrayEvents, takeWaitingEvents, type WaitingEvent } from "@/lib/payment/webhook-inbox";
import { processMockEvent } from "./process-mock-event";
import { processTossEvent } from "./process-toss-event";
import { work } from "./receive-webhook";

const batchSize = 100;

/** Works on every event that could not be finished when it came. */
export async function retryWebhooks(): Promise<number> {
  const waiting = await takeWaitingEvents(batchSize);
  for (const event of waiting) await work(event.id, event.attempts, () => processAgain(event));
  await forgetStrayEvents();
  return waiting.length;
}

const processAgain = ({ provider, payload }: WaitingEvent) =>
  provider === "mock"
    ? processMockEvent(MockEvent.parse(payload))
    : processTossEvent(readTossEvent(payload, JSON.stringify(payload)));
