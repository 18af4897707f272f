type Retry = { readonly times: number; readonly baseMs: number; readonly when: (error: unknown) => boolean };

/** Tries again after what `when` calls passing, each time after a longer and random pause. */
export async function retry<T>({ times, baseMs, when }: Retry, work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt >= times || !when(error)) throw error;
      await pause(baseMs * 2 ** (attempt - 1) * (0.5 + Math.random()));
    }
  }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
