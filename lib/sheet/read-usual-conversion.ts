import { database } from "@/lib/platform/database";
import type { Conversion } from "./judge-conversion";

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const weekMs = 7 * 24 * hourMs;

/**
 * What was usual a week before `minutes` minutes from `from` on. Only whole hours are kept that long: it is the one or two
 * hours these minutes lie in, which say the same of a ratio.
 */
export async function readUsualConversion(from: Date, minutes: number): Promise<Conversion> {
  const first = from.getTime() - weekMs;
  const last = first + (minutes - 1) * minuteMs;
  const kept = await database().funnelHour.aggregate({
    where: { hour: { gte: new Date(Math.floor(first / hourMs) * hourMs), lte: new Date(last) } },
    _sum: { created: true, paid: true },
  });
  return { created: kept._sum.created ?? 0, paid: kept._sum.paid ?? 0 };
}
