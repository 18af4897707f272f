import "server-only";

type Known = { isShown: boolean; askedAt: number };

const times = { freshMs: 2_000, servedMs: 60_000 };
const most = { shown: 5_000, hidden: 500 };

/**
 * What was found out about products lately. A product that was there is there for whoever comes while it is asked about
 * again; made-up ones are remembered apart, so that however many are made up, they push out no real one.
 */
export function productMemory(
  read: (id: string) => Promise<boolean>,
  clock: () => number = () => performance.now(),
) {
  const kept = { shown: new Map<string, Known>(), hidden: new Map<string, Known>() };
  const asking = new Map<string, Promise<boolean>>();

  const note = (id: string, known: Known): boolean => {
    kept.shown.delete(id);
    kept.hidden.delete(id);
    const kind = known.isShown ? "shown" : "hidden";
    kept[kind].set(id, known);
    if (kept[kind].size > most[kind]) kept[kind].delete(kept[kind].keys().next().value ?? "");
    return known.isShown;
  };
  /** However many ask at once, one reads. */
  const ask = (id: string): Promise<boolean> => {
    const underWay = asking.get(id);
    if (underWay) return underWay;
    const askedAt = clock();
    const answer = read(id)
      .then((isShown) => note(id, { isShown, askedAt }))
      .finally(() => asking.delete(id));
    asking.set(id, answer);
    return answer;
  };
  /** Null when nobody has asked for too long; `isOld` when it is time to ask again behind the answer. */
  const recall = (id: string): { isShown: boolean; isOld: boolean } | null => {
    const known = kept.shown.get(id) ?? kept.hidden.get(id);
    const age = known ? clock() - known.askedAt : Number.POSITIVE_INFINITY;
    if (!known || age >= (known.isShown ? times.servedMs : times.freshMs)) return null;
    return { isShown: known.isShown, isOld: age >= times.freshMs };
  };
  return { ask, recall };
}
