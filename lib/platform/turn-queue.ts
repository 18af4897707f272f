import { metrics } from "./metrics";
import type { Refusal } from "./refusal";

type Bounds = {
  /** What is queued for, in the metrics. */
  readonly name: string;
  /** How many may be at work for one row. More only wait for each other's locks, each on a connection. */
  readonly atOnce: number;
  /** How many may stand in line for one row before the next is turned away. */
  readonly waiting: number;
  readonly waitMs: number;
  readonly turnAway: () => Refusal;
};

/** Somebody in line. `behind` counts the rows at which it is not its turn yet. */
type Ticket = { readonly ids: readonly string[]; behind: number; readonly admit: () => void };

/**
 * Who wants the same rows takes turns within this process; others do not meet. Whoever came first is first at every row
 * of theirs, so somebody can always go on: nothing deadlocks and nobody is passed over.
 */
export function createTurnQueue({ name, atOnce, waiting, waitMs, turnAway }: Bounds) {
  /** In order of arrival; the first `atOnce` of a line are at work or wait for their other rows. */
  const lines = new Map<string, Ticket[]>();

  return async function inTurn<T>(rowIds: readonly string[], work: () => Promise<T>): Promise<T> {
    const ids = [...new Set(rowIds.map((id) => id.toLowerCase()))];
    if (ids.some((id) => (lines.get(id)?.length ?? 0) >= atOnce + waiting)) throw turnAway();
    const stop = metrics().queueSeconds.startTimer({ queue: name });
    const ticket = await enter(ids).finally(stop);
    try {
      return await work();
    } finally {
      leave(ticket);
    }
  };

  function enter(ids: readonly string[]): Promise<Ticket> {
    return new Promise((resolve, reject) => {
      let patience: NodeJS.Timeout | undefined;
      const admit = () => {
        clearTimeout(patience);
        resolve(ticket);
      };
      const ticket: Ticket = { ids, behind: 0, admit };
      for (const id of ids) {
        const line = lines.get(id) ?? [];
        lines.set(id, line);
        if (line.push(ticket) > atOnce) ticket.behind += 1;
      }
      if (ticket.behind === 0) return admit();
      patience = setTimeout(() => {
        leave(ticket);
        reject(turnAway());
      }, waitMs);
    });
  }

  function leave(ticket: Ticket): void {
    for (const id of ticket.ids) {
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
