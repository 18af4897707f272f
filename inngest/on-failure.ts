import type { FailureEventArgs } from "inngest";
import { markEventDead } from "@/lib/backoffice/mark-event-dead";
import { recover } from "@/lib/platform/recover";

type Failed = FailureEventArgs & {
  /** Of a function that takes events together. */
  event: { data: { events?: readonly { id?: string | undefined }[] } };
  step: {
    run(id: string, work: () => Promise<boolean>): Promise<boolean>;
    sleep(id: string, time: string): Promise<void>;
  };
};

/** Inngest tries a failure handler once only, and what has failed may be the database: so it looks again for hours. */
const mostLooks = 400;

/** For `onFailure`: whatever a function has given up on becomes a dead letter, for an admin to look at. */
export async function deadLetter({ event, error, step }: Failed): Promise<void> {
  const { function_id, event: original, events = [original] } = event.data;
  const problem = `${function_id}: ${error.message}`;
  const eventIds = events.flatMap(({ id }) => id ?? []);
  for (let look = 1; look <= mostLooks; look += 1) {
    const isDone = await recover(
      () => step.run(`mark-dead-${look}`, () => markAll(eventIds, problem)).then(() => true),
      async () => false,
    );
    if (isDone) return;
    await step.sleep(`until-look-${look + 1}`, `${Math.min(2 ** look, 60)}s`);
  }
}

async function markAll(eventIds: readonly string[], problem: string): Promise<boolean> {
  for (const id of eventIds) await markEventDead(id, problem);
  return true;
}
