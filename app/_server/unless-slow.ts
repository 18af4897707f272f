import "server-only";
import { recover } from "@/lib/platform/recover";

const patienceMs = 300;
const restMs = 1_000;

/**
 * An answer that is worth having only if it comes at once: null when it is late or never comes, and for a second after
 * that nobody is asked, so that a database that is down costs one visitor a moment and not every visitor three seconds.
 */
export function unlessSlow(clock: () => number = () => performance.now()) {
  let restsUntil = Number.NEGATIVE_INFINITY;
  return async <T>(ask: () => Promise<T>): Promise<T | null> => {
    if (clock() < restsUntil) return null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<null>((tell) => {
      // An answer that has arrived while this process was busy is heard first.
      timer = setTimeout(() => setImmediate(tell, null), patienceMs);
    });
    const answer = await Promise.race([recover<T | null>(ask, async () => null), late]);
    clearTimeout(timer);
    if (answer === null) restsUntil = clock() + restMs;
    return answer;
  };
}
