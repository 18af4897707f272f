type Remembered<O> = { answer: Promise<O>; askedAt: number };

/**
 * One answer for everybody who asks the same within the time, from when it was asked. However many ask at once, one reads;
 * that nothing was found is an answer as well, a failure is none. Per process: each instance reads for itself. What is too
 * old to be told is let go of with the next answer that comes in.
 */
export function rememberBriefly<I, O>(
  read: (input: I) => Promise<O>,
  { ms, most }: { ms: number; most: number },
  clock: () => number = () => performance.now(),
  kept = new Map<string, Remembered<O>>(),
): (input: I) => Promise<O> {
  return (input) => {
    const [key, now] = [JSON.stringify(input), clock()];
    const known = kept.get(key);
    if (known && now - known.askedAt < ms) return known.answer;
    const fresh = { answer: read(input), askedAt: now };
    fresh.answer.catch(() => kept.get(key) === fresh && kept.delete(key));
    // Taken out first, so that the oldest is always in front.
    kept.delete(key);
    kept.set(key, fresh);
    for (const [old, { askedAt }] of kept) {
      if (now - askedAt < ms) break;
      kept.delete(old);
    }
    if (kept.size > most) kept.delete(kept.keys().next().value ?? "");
    return fresh.answer;
  };
}
