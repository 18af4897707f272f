import { giveBackToGate, takeFromGate } from "./gate";
import { type Shortage, stockNotEnough } from "./refusals";
import type { StockLine } from "./sum-lines";

/**
 * Turns away at the gate what cannot be had, and gives back what it let through when the work comes to nothing. The gate
 * knows only what anybody may buy: `mayPass` speaks for those for whom more is kept.
 */
export async function throughGate<T>(
  operationId: string,
  lines: readonly StockLine[],
  work: () => Promise<T>,
  mayPass: (shortages: readonly Shortage[]) => Promise<boolean> = async () => false,
): Promise<T> {
  const gate = await takeFromGate(operationId, lines);
  if (!gate.taken && !(await mayPass(gate.shortages))) throw stockNotEnough(gate.shortages);
  let done = false;
  try {
    const outcome = await work();
    done = true;
    return outcome;
  } finally {
    if (!done) await giveBackToGate(operationId, lines);
  }
}
