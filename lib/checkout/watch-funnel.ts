import { closeAlert } from "@/lib/backoffice/close-alert";
import { raiseAlert } from "@/lib/backoffice/raise-alert";
import { database } from "@/lib/platform/database";
import { log } from "@/lib/platform/log";
import { Outage } from "@/lib/platform/outage";
import { recover } from "@/lib/platform/recover";
import type { FunnelCounts } from "@/lib/sheet/funnel";
import { type ConversionVerdict, judgeConversion } from "@/lib/sheet/judge-conversion";
import { readFunnel } from "@/lib/sheet/read-funnel";
import { readUsualConversion } from "@/lib/sheet/read-usual-conversion";

const minutesWatched = 15;
const alert = { kind: "funnel", subject: "conversion" } as const;

/**
 * Looks at the fifteen whole minutes before this one. An incident is one alert from the first bad look to the first good
 * one; too few sheets, or none to be read, say neither.
 */
export async function watchFunnel(now = new Date()): Promise<ConversionVerdict | "unknown"> {
  const from = new Date(now.getTime() - minutesWatched * 60_000);
  const counts = await recover<FunnelCounts | null>(() => readFunnel(from, minutesWatched), unlessAway);
  if (!counts) return "unknown";
  const weekBefore = await readUsualConversion(from, minutesWatched);
  const verdict = judgeConversion(counts, weekBefore);
  if (verdict === "fine") await closeAlert(database(), alert.kind, alert.subject);
  if (verdict === "below-floor" || verdict === "below-usual") {
    await raiseAlert(database(), {
      ...alert,
      severity: "WARNING",
      title: "주문서에서 결제까지 가는 비율이 떨어졌어요",
      detail: { verdict, minutes: minutesWatched, ...counts, weekBefore },
    });
  }
  return verdict;
}

async function unlessAway(error: unknown): Promise<null> {
  if (!(error instanceof Outage)) throw error;
  log().warn({ cause: error.message }, "the funnel cannot be watched");
  return null;
}
