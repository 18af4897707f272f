export type FunnelStep = "created" | "ordered" | "paid" | "expired" | `declined:${string}`;

export type FunnelCounts = {
  created: number;
  ordered: number;
  paid: number;
  expired: number;
  /** How many payments were declined, by code. */
  declined: Record<string, number>;
};

export const funnelKeptSeconds = 48 * 60 * 60;

/** All steps of one minute lie under one key: codes nobody knew beforehand are found as well. */
export const funnelKey = (at: Date): string => `funnel:${at.toISOString().slice(0, 16)}`;

/** The sum of what several minutes counted, each as Redis tells a hash: step, count, step, count. */
export function addUp(minutes: readonly (readonly string[])[]): FunnelCounts {
  const counts: FunnelCounts = { created: 0, ordered: 0, paid: 0, expired: 0, declined: {} };
  for (const minute of minutes) {
    for (let at = 0; at < minute.length; at += 2) {
      const [step = "", count] = minute.slice(at, at + 2);
      const code = /^declined:(.+)$/.exec(step)?.[1];
      if (code) counts.declined[code] = (counts.declined[code] ?? 0) + Number(count);
      else if (isTotal(step)) counts[step] += Number(count);
    }
  }
  return counts;
}

const isTotal = (step: string): step is "created" | "ordered" | "paid" | "expired" =>
  ["created", "ordered", "paid", "expired"].includes(step);
