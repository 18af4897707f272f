import { kstDate } from "@/lib/platform/kst";

/** Units taken on one KST day: a hash of variant id -> units. */
export const usageKey = (date: string): string => `usage:${date}`;

export const usageKeyOf = (at: Date): string => usageKey(kstDate(at));

export const usageKeptSeconds = 3 * 24 * 60 * 60;
