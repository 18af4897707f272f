import { database, inTransaction } from "@/lib/platform/database";
import { log } from "@/lib/platform/log";
import { Outage } from "@/lib/platform/outage";
import { declareDead } from "./declare-dead";

type OutgoingEvent = {
  id: string;
  type: string;
  payload: Record<string, unknown>;
  /** The dedupe key, and after an admin's retry which one it is. */
  eventId: string;
  attempts: number;
};

/** Hands events on; throws when they did not arrive. The event's id goes along, so that arriving twice is arriving once. */
export type Send = (events: readonly OutgoingEvent[]) => Promise<void>;

const batchSize = 100;
const lastAttempt = 10;

/** How soon to look whether Inngest is back. */
const awaySeconds = 20;

/** A row somebody is sending is out of sight for this long; a relay that dies loses nothing. */
const usualLease = { leaseSeconds: 60 };

/** So many in a row with nobody there: the rest need not try. */
const enoughToTell = 3;

/**
 * Sends what is due until nothing is, or until nobody is there, and says how many arrived. Any number of relays may run
 * at once.
 */
export async function relayOutbox(send: Send, { leaseSeconds } = usualLease): Promise<number> {
  let arrived = 0;
  for (;;) {
    const batch = await claimBatch(leaseSeconds);
    const round = await deliverAll(batch, send);
    arrived += round;
    if (batch.length < batchSize || round === 0) return arrived;
  }
}

/** Together as long as all goes well. What has failed before goes alone: it must not hold up the others. */
async function deliverAll(batch: readonly OutgoingEvent[], send: Send): Promise<number> {
  const fresh = batch.filter(({ attempts }) => attempts === 1);
  const others = batch.filter(({ attempts }) => attempts > 1);
  const together = fresh.length > 0 ? await trySend(fresh, send) : "arrived";
  const alone = together === "arrived" ? others : [...fresh, ...others];
  const arrived = together === "arrived" ? fresh.length : 0;
  if (arrived > 0) await markPublished(fresh);
  return arrived + (await deliverOneByOne(alone, send, arrived > 0));
}

/** An event that is turned away while others arrive is itself what is wrong; when nothing arrives, nobody is there. */
async function deliverOneByOne(
  events: readonly OutgoingEvent[],
  send: Send,
  somebodyIsThere: boolean,
): Promise<number> {
  const unheard: [OutgoingEvent, string][] = [];
  let arrived = 0;
  for (const event of events) {
    if (arrived === 0 && !somebodyIsThere && unheard.length >= enoughToTell) {
      unheard.push([event, "nobody was there for those before it"]);
      continue;
    }
    const outcome = await trySend([event], send);
    if (outcome === "arrived") arrived += await markPublished([event]);
    else if (outcome instanceof Outage) unheard.push([event, outcome.message]);
    else await putBack(event, outcome.message);
  }
  const isThere = somebodyIsThere || arrived > 0;
  for (const [event, problem] of unheard)
    await (isThere ? putBack(event, problem) : keepForLater([event], problem));
  return arrived;
}

async function trySend(events: readonly OutgoingEvent[], send: Send): Promise<"arrived" | Error> {
  const failure = await send(events).then(
    () => null,
    (error: unknown) => (error instanceof Error ? error : new Error(String(error))),
  );
  if (failure === null) return "arrived";
  log().warn({ events: events.length, problem: failure.message }, "events did not arrive");
  return failure;
}

/** In the order in which they became due: an update by itself returns its rows in any. */
const claimBatch = (leaseSeconds: number) => database().$queryRaw<OutgoingEvent[]>`
  WITH due AS (
    SELECT id, available_at AS due_at FROM outbox WHERE status = 'PENDING' AND available_at <= now()
    ORDER BY available_at, id LIMIT ${batchSize} FOR UPDATE SKIP LOCKED
  ), claimed AS (
    UPDATE outbox o SET attempts = attempts + 1, available_at = now() + make_interval(secs => ${leaseSeconds})
    FROM due WHERE o.id = due.id
    RETURNING o.id, o.type, o.payload, o.dedupe_key || CASE WHEN o.revivals > 0 THEN '#' || o.revivals ELSE '' END AS "eventId",
      o.attempts, due.due_at
  )
  SELECT id, type, payload, "eventId", attempts FROM claimed ORDER BY due_at, id`;

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
  await inTransaction((tx) =>
    declareDead(tx, { id: event.id, from: "PENDING", title: "전달하지 못한 이벤트가 있어요", lastError }),
  );
}
