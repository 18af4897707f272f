import { createHeap } from "./heap.ts";

export interface Timer {
  stop(): void;
}

export interface Timers {
  /** Fires at a moment of the wall clock, however far away; at once when it has passed. */
  at(moment: number, fire: () => void): Timer;
  close(): void;
}

interface Entry extends Timer {
  moment: number;
  order: number;
  fire: (() => void) | null;
}

const LONGEST_TIMEOUT_MS = 2 ** 31 - 1;

/** Any number of waits behind one system timer: nothing ticks while nothing is due. */
export function createTimers(onError: (error: unknown) => void): Timers {
  const before = (a: Entry, b: Entry) =>
    a.moment - b.moment < 0 || (a.moment === b.moment && a.order < b.order);
  let heap = createHeap<Entry>(before);
  let order = 0;
  let stopped = 0;
  let armed: NodeJS.Timeout | undefined;
  let armedFor = Number.POSITIVE_INFINITY;

  function arm(): void {
    const next = heap.peek();
    if (!next || next.moment === armedFor) return;
    clearTimeout(armed);
    armedFor = next.moment;
    armed = setTimeout(ring, Math.min(LONGEST_TIMEOUT_MS, Math.max(0, next.moment - Date.now())));
  }

  function ring(): void {
    armedFor = Number.POSITIVE_INFINITY;
    const now = Date.now();
    for (let next = heap.peek(); next && next.moment <= now; next = heap.peek()) {
      heap.pop();
      const { fire } = next;
      if (!fire) {
        stopped--;
        continue;
      }
      next.fire = null;
      try {
        fire();
      } catch (error) {
        onError(error);
      }
    }
    arm();
  }

  function sweep(): void {
    if (stopped < 1000 || stopped < heap.size / 2) return;
    heap = createHeap(
      before,
      heap.items().filter((entry) => entry.fire),
    );
    stopped = 0;
  }

  return {
    at(moment, fire) {
      const entry: Entry = {
        moment,
        order: order++,
        fire,
        stop() {
          if (!entry.fire) return;
          entry.fire = null;
          stopped++;
          sweep();
        },
      };
      heap.push(entry);
      arm();
      return entry;
    },
    close() {
      clearTimeout(armed);
      heap = createHeap<Entry>(before);
    },
  };
}
