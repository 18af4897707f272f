import { createTurnQueue } from "@/lib/platform/turn-queue";
import { tooManyBuyers } from "./refusals";

/**
 * Buyers of the same variant take turns, three at a time: one holds the row, one waits for it, one gets ready. Two are a
 * little faster while nothing else runs, more are slower. A line is as long as what can be served before its end loses
 * patience.
 */
export const queueForVariants = createTurnQueue({
  name: "variants",
  atOnce: 3,
  waiting: 2_000,
  waitMs: 5_000,
  turnAway: () => tooManyBuyers(2),
});
