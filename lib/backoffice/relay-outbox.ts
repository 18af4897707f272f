import { database, inTransaction } from "@/lib/platform/database";
import { log } from "@/lib/platform/log";
import { Outage } from "@/lib/platform/outage";
import { raiseAlert } from "./raise-alert";

type OutgoingEvent = {
  id: string;
  type: string;
  payload: Record<string, unknown>;
  dedupeKey: string;
  attempts: number;
};

/** Hands events on; throws when they did not arrive. The dedupe key goes along, so that arriving twice is arriving once. */
export type Send = (events: readonly OutgoingEvent[]) => Promise<void>;

const batchSize = 100;
const lastAttempt = 10;

/** How soon to look whether Inngest is back. */
const awaySeconds = 20;

/** A row somebody is sending is out of sight for this long; a relay that dies loses nothing. */
const leaseSeconds = 60;

/** Sends what is due until nothing is, and says how many arrived. Any number of relays may run at once. */
export async function relayOutbox(send: Send): Promise<number> {
  let arrived = 0;
  for (;;) {
    const batch = await claimBatch();
    const fresh = batch.filter(({ attempts }) => attempts === 1);
    // What has failed before goes alone: one event nobody can take must not hold up the others.
    const groups = [
      ...(fresh.length ? [fresh] : []),
      ...batch.filter(({ attempts }) => attempts > 1).map((event) => [event]),
    ];
    for (const group of groups) arrived += await deliver(group, send);
    if (batch.length < batchSize) return arrived;
  }
}

/** In the order in which they became due: an update by itself returns its rows in any. */
const claimBatch = () => database().$queryRaw<OutgoingEvent[]>`
  WITH due AS (
    SELECT id, available_at AS due_at FROM outbox WHERE status = 'PENDING' AND available_at <= now()
    ORDER BY available_at, id LIMIT ${batchSize} FOR UPDATE SKIP LOCKED
  ), claimed AS (
    UPDATE outbox o SET attempts = attempts + 1, available_at = now() + make_interval(secs => ${leaseSeconds})
    FROM due WHERE o.id = due.id
    RETURNING o.id, o.type, o.payload, o.dedupe_key AS "dedupeKey", o.attempts, due.due_at
  )
  SELECT id, type, payload, "dedupeKey", attempts FROM claimed ORDER BY due_at, id`;

async function deliver(events: readonly OutgoingEvent[], send: Send): Promise<number> {
  const failure = await send(events).then(
    () => null,
    (error: unknown) => (error instanceof Error ? error : new Error(String(error))),
  );
  if (failure === null) return markPublished(events);
  const problem = failure.message;
  if (failure instanceof Outage) {
    await keepForLater(events, problem);
    return 0;
  }
  log().warn({ events: events.length, problem }, "events did not arrive");
  for (const event of events) await putBack(event, problem);
  return 0;
}

const markPublished = (events: readonly OutgoingEvent[]) => database().$executeRaw`
  UPDATE outbox SET status = 'PUBLISHED', published_at = now(), last_error = NULL
  WHERE id = ANY(${events.map(({ id }) => id)}::uuid[]) AND status = 'PENDING'`;

/** Two seconds, four, eight … each somewhat more or less, so that a crowd does not come back as one. */
const backOffSeconds = (attempts: number) => Math.min(2 ** attempts, 600) * (0.75 + Math.random() / 2);

/** Nobody was there to refuse them: however long that lasts, it does not count against the events. */
const keepForLater = (events: readonly OutgoingEvent[], problem: string) => database().$executeRaw`
  UPDATE outbox SET attempts = attempts - 1, last_error = ${problem}, available_at = now() + make_interval(secs => ${awaySeconds})
  WHERE id = ANY(${events.map(({ id }) => id)}::uuid[]) AND status = 'PENDING'`;

async function putBack(event: OutgoingEvent, problem: string): Promise<void> {
  const lastError = problem.slice(0, 500);
  if (event.attempts < lastAttempt) {
    await database().$executeRaw`
      UPDATE outbox SET last_error = ${lastError}, available_at = now() + make_interval(secs => ${backOffSeconds(event.attempts)})
      WHERE id = ${event.id}::uuid AND status = 'PENDING'`;
    return;
  }
  await inTransaction(async (tx) => {
    await tx.$executeRaw`UPDATE outbox SET status = 'DEAD', last_error = ${lastError} WHERE id = ${event.id}::uuid AND status = 'PENDING'`;
    const detail = { type: event.type, dedupeKey: event.dedupeKey, lastError };
    await raiseAlert(tx, {
      kind: "outbox-dead",
      subject: event.id,
      severity: "CRITICAL",
      title: `전달하지 못한 이벤트가 있어요: ${event.type}`,
      detail,
    });
  });
}
