import { database } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import type { Prisma } from "@/prisma/generated/client";

export type InboxProvider = "toss" | "mock";

type Incoming = {
  provider: InboxProvider;
  providerEventId: string;
  type: string;
  payload: Prisma.InputJsonValue;
};

/** `isNew` once per event: whoever delivers it again learns what came of it the first time. */
export type Stored = { id: string; isNew: boolean; outcome: string | null };

/** Kept before anything is believed. The row is the caller's to work on for as long as its lease lasts. */
export async function storeEvent({ provider, providerEventId, type, payload }: Incoming): Promise<Stored> {
  const id = newId();
  const created = await database().$executeRaw`
    INSERT INTO webhook_events (id, provider, provider_event_id, type, payload, attempts, next_attempt_at)
    VALUES (${id}::uuid, ${provider}, ${providerEventId}, ${type}, ${JSON.stringify(payload)}::jsonb, 1, now() + interval '60 seconds')
    ON CONFLICT (provider, provider_event_id) DO NOTHING`;
  if (created === 1) return { id, isNew: true, outcome: null };
  const first = await database().webhookEvent.findUniqueOrThrow({
    where: { provider_providerEventId: { provider, providerEventId } },
    select: { id: true, outcome: true },
  });
  return { ...first, isNew: false };
}

export type WaitingEvent = { id: string; provider: InboxProvider; payload: unknown; attempts: number };

/** Takes what is due, what is about our own payments first, out of sight of other workers for a minute. */
export const takeWaitingEvents = (limit: number): Promise<WaitingEvent[]> => database().$queryRaw<
  WaitingEvent[]
>`
  UPDATE webhook_events SET attempts = attempts + 1, next_attempt_at = now() + interval '60 seconds'
  WHERE id IN (
    SELECT id FROM webhook_events WHERE processed_at IS NULL AND next_attempt_at <= now()
    ORDER BY outcome IS NOT DISTINCT FROM 'UNMATCHED', next_attempt_at LIMIT ${limit} FOR UPDATE SKIP LOCKED)
  RETURNING id, provider, payload, attempts`;

export async function finishEvent(id: string, outcome: string): Promise<void> {
  await database().$executeRaw`
    UPDATE webhook_events SET processed_at = now(), outcome = ${outcome} WHERE id = ${id}::uuid AND processed_at IS NULL`;
}

export async function keepEvent(id: string, outcome: string, againInSeconds: number): Promise<void> {
  await database().$executeRaw`
    UPDATE webhook_events SET outcome = ${outcome}, next_attempt_at = now() + make_interval(secs => ${againInSeconds}::int)
    WHERE id = ${id}::uuid AND processed_at IS NULL`;
}

/** Anybody can post an event: what came to nothing is not kept for ever. */
export async function forgetStrayEvents(): Promise<void> {
  await database().$executeRaw`
    DELETE FROM webhook_events WHERE id IN (
      SELECT id FROM webhook_events WHERE received_at < now() - interval '30 days' AND processed_at IS NOT NULL
        AND outcome IN ('UNMATCHED', 'IGNORED') ORDER BY received_at LIMIT 1000)`;
}
