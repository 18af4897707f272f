import type { Tx } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { noteAnnouncement } from "@/lib/platform/request";

export type News = {
  userId: string;
  kind: string;
  title: string;
  body: string;
  link: string | null;
  /** The one fact this tells: told again, it is told once. */
  dedupeKey: string;
};

/**
 * Leaves notices in the transaction that gives the reason for them, each with its announcement: once that is certain,
 * `notification/created` tells open pages and sends the mail. Says how many were new.
 */
export async function notify(tx: Tx, ...news: readonly News[]): Promise<number> {
  if (news.length === 0) return 0;
  const rows = JSON.stringify(news.map((one) => ({ id: newId(), ...one })));
  const told = await tx.$executeRaw`
    WITH told AS (
      INSERT INTO notifications (id, user_id, kind, title, body, link, dedupe_key)
      SELECT id, "userId", kind, title, body, link, "dedupeKey" FROM jsonb_to_recordset(${rows}::jsonb)
        AS n(id uuid, "userId" uuid, kind text, title text, body text, link text, "dedupeKey" text)
      ON CONFLICT (dedupe_key) DO NOTHING RETURNING id, user_id
    )
    INSERT INTO outbox (id, type, aggregate_id, payload, dedupe_key)
    SELECT gen_random_uuid(), 'notification/created', id::text, jsonb_build_object('notificationId', id, 'userId', user_id),
      'notification/created:' || id FROM told`;
  if (told > 0) noteAnnouncement();
  return told;
}
