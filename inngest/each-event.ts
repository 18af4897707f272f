import type { EventPayload } from "inngest";
import { markEventDead } from "@/lib/backoffice/mark-event-dead";
import { recover } from "@/lib/platform/recover";

/** What comes within a second is one call instead of as many as there are events. */
export const gathered = { batchEvents: { maxSize: 100, timeout: "1s" } } as const;

type Gathered = { events: readonly EventPayload[]; attempt: number; maxAttempts?: number };

/**
 * Does the work for each of the events that came together. What fails does not keep the others waiting: all are tried
 * again together, so the work must be harmless twice, and after the last attempt only what failed is a dead letter.
 */
export async function eachEvent(
  functionId: string,
  { events, attempt, maxAttempts = 1 }: Gathered,
  work: (event: EventPayload) => Promise<unknown>,
): Promise<void> {
  const failed: { id: string | undefined; problem: string }[] = [];
  for (const event of events) {
    await recover(
      () => work(event),
      async (error) =>
        failed.push({ id: event.id, problem: error instanceof Error ? error.message : String(error) }),
    );
  }
  const [first] = failed;
  if (!first) return;
  if (attempt + 1 < maxAttempts) throw new Error(`${failed.length} of ${events.length}: ${first.problem}`);
  for (const { id, problem } of failed) if (id) await markEventDead(id, `dangol-${functionId}: ${problem}`);
}
