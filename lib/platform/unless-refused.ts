import { recover } from "./recover";
import { Refusal } from "./refusal";

/** What was asked for, or null where the business says no: it is not there, or not theirs. */
export const unlessRefused = <T>(work: () => Promise<T>): Promise<T | null> =>
  recover<T | null>(work, async (error) => {
    if (error instanceof Refusal) return null;
    throw error;
  });
