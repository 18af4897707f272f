import { database } from "@/lib/platform/database";
import type { FunnelCounts } from "./funnel";
import { readFunnel } from "./read-funnel";

const hourMs = 60 * 60 * 1000;

/** As long as the minutes are kept, so that a job that was away makes up for it. */
const hoursBack = 48;

type Hour = FunnelCounts & { hour: string };

/**
 * Keeps the counts of every hour, the running one included. Counts only rise, so the higher figure is the better one:
 * running twice changes nothing, and minutes Redis has lost or let go take nothing away.
 */
export async function rollUpFunnel(now = new Date()): Promise<void> {
  const current = Math.floor(now.getTime() / hourMs) * hourMs;
  const hours: Hour[] = [];
  for (let back = hoursBack; back >= 0; back -= 1) {
    const hour = new Date(current - back * hourMs);
    const counts = await readFunnel(hour, 60);
    if (hasAny(counts)) hours.push({ hour: hour.toISOString(), ...counts });
  }
  if (hours.length > 0) await keep(hours);
}

const hasAny = ({ declined, ...totals }: FunnelCounts) =>
  Object.values(totals).some((count) => count > 0) || Object.keys(declined).length > 0;

async function keep(hours: readonly Hour[]): Promise<void> {
  await database().$executeRaw`
    INSERT INTO funnel_hours AS kept (hour, created, ordered, paid, expired, declined)
    SELECT * FROM jsonb_to_recordset(${JSON.stringify(hours)}::jsonb)
      AS read(hour timestamptz, created int, ordered int, paid int, expired int, declined jsonb)
    ON CONFLICT (hour) DO UPDATE SET
      created = greatest(kept.created, excluded.created),
      ordered = greatest(kept.ordered, excluded.ordered),
      paid = greatest(kept.paid, excluded.paid),
      expired = greatest(kept.expired, excluded.expired),
      declined = (
        SELECT coalesce(jsonb_object_agg(code, count), '{}') FROM (
          SELECT key AS code, max(value::int) AS count
          FROM (SELECT * FROM jsonb_each_text(kept.declined) UNION ALL SELECT * FROM jsonb_each_text(excluded.declined)) both_sides
          GROUP BY key
        ) higher
      )`;
}
