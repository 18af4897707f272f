import { metrics } from "@/lib/platform/metrics";
import { tooManyBuyers } from "./refusals";

type Bounds = {
  /** How many may be at work for one variant. More only wait for each other's row locks, each on a connection. */
  readonly atOnce: number;
  /** How many may stand in line for one variant before the next is turned away. */
  readonly waiting: number;
  readonly waitMs: number;
};

const comeBackSeconds = 2;

/** Somebody in line. `behind` counts the variants at which it is not its turn yet. */
type Ticket = { readonly variantIds: readonly string[]; behind: number; readonly admit: () => void };

/**
 * Buyers of the same variant take turns within this process; buyers of different goods do not meet. Whoever came first
 * is first at every variant of theirs, so somebody can always go on: nothing deadlocks and nobody is passed over.
 */
export function createVariantQueue({ atOnce, waiting, waitMs }: Bounds) {
  /** In order of arrival; the first `atOnce` of a line are at work or wait for their other variants. */
  const lines = new Map<string, Ticket[]>();

  return async function queueForVariants<T>(
    variantIds: readonly string[],
    work: () => Promise<T>,
  ): Promise<T> {
    const ids = [...new Set(variantIds.map((id) => id.toLowerCase()))];
    if (ids.some((id) => (lines.get(id)?.length ?? 0) >= atOnce + waiting))
      throw tooManyBuyers(comeBackSeconds);
    const stop = metrics().queueSeconds.startTimer();
    const ticket = await enter(ids).finally(stop);
    try {
      return await work();
    } finally {
      leave(ticket);
    }
  };

  function enter(variantIds: readonly string[]): Promise<Ticket> {
    return new Promise((resolve, reject) => {
      let patience: NodeJS.Timeout | undefined;
      const admit = () => {
        clearTimeout(patience);
        resolve(ticket);
      };
      const ticket: Ticket = { variantIds, behind: 0, admit };
      for (const id of variantIds) {
        const line = lines.get(id) ?? [];
        lines.set(id, line);
        if (line.push(ticket) > atOnce) ticket.behind += 1;
      }
      if (ticket.behind === 0) return admit();
      patience = setTimeout(() => {
        leave(ticket);
        reject(tooManyBuyers(comeBackSeconds));
      }, waitMs);
    });
  }

  function leave(ticket: Ticket): void {
    for (const id of ticket.variantIds) {
      const line = lines.get(id) ?? [];
      const place = line.indexOf(ticket);
      line.splice(place, 1);
      if (line.length === 0) lines.delete(id);
      const next = place < atOnce ? line[atOnce - 1] : undefined;
      if (!next) continue;
      next.behind -= 1;
      if (next.behind === 0) next.admit();
    }
  }
}

/**
 * Three at a time: one holds the row, one waits for it, one gets ready. Two are a little faster while nothing else runs,
 * more are slower. A line is as long as what can be served before its end loses patience.
 */
export const queueForVariants = createVariantQueue({ atOnce: 3, waiting: 2_000, waitMs: 5_000 });
