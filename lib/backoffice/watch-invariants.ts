import { database } from "@/lib/platform/database";
import { checkInvariants } from "./invariants";
import { syncAlerts } from "./sync-alerts";

const mostRowsTold = 5;

/** Tells of every invariant that does not hold, until it holds again. Answers with their ids. */
export async function watchInvariants(): Promise<string[]> {
  await tellOfLateEvents();
  const broken = (await checkInvariants()).filter(({ ok }) => !ok);
  const problems = broken.map(({ id, title, rows }) => ({
    subject: id,
    severity: "CRITICAL" as const,
    title: `지켜지지 않은 규칙이 있어요: ${title}`,
    detail: { rows: rows.slice(0, mostRowsTold), found: rows.length },
  }));
  await syncAlerts(database(), "invariant", problems);
  return broken.map(({ id }) => id);
}

async function tellOfLateEvents(): Promise<void> {
  const [late] = await database().$queryRaw<{ events: number; since: Date | null }[]>`
    SELECT count(*)::int AS events, min(available_at) AS since FROM outbox
    WHERE status = 'PENDING' AND available_at < now() - interval '5 minutes'`;
  const problem = {
    subject: "outbox",
    severity: "CRITICAL" as const,
    title: "5분 넘게 보내지 못한 이벤트가 있어요",
    detail: { ...late },
  };
  await syncAlerts(database(), "outbox-lag", late?.events ? [problem] : []);
}
