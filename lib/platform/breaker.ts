import { log } from "./log";
import { Outage } from "./outage";

type Breaker = {
  readonly name: string;
  /** Failures in a row after which it opens. */
  readonly failures: number;
  readonly openMs: number;
};

/**
 * Keeps a sick dependency from costing every caller its time-out: after some outages in a row nobody asks for a while,
 * then one caller tries. For what can be done without: the others get `without()` meanwhile. One breaker per process.
 */
export function createBreaker({ name, failures, openMs }: Breaker) {
  let inRow = 0;
  let opensAgainAt = 0;
  return async function ask<T>(work: () => Promise<T>, without: (why: "open" | "outage") => T): Promise<T> {
    if (inRow >= failures) {
      if (Date.now() < opensAgainAt) return without("open");
      // This caller tries; those who come before it is done do not.
      opensAgainAt = Date.now() + openMs;
    }
    try {
      const answer = await work();
      if (inRow >= failures) log().warn({ breaker: name }, "closed again");
      inRow = 0;
      return answer;
    } catch (error) {
      if (!(error instanceof Outage)) throw error;
      inRow += 1;
      if (inRow >= failures) opensAgainAt = Date.now() + openMs;
      if (inRow === failures) log().warn({ breaker: name, cause: reasonOf(error) }, "open");
      return without("outage");
    }
  };
}

/** Clients repeat whole commands in their messages; the beginning says what is wrong. */
const reasonOf = ({ cause, message }: Outage): string =>
  (cause instanceof Error ? cause.message : message).slice(0, 120);
