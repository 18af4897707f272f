import { assert } from "@/lib/platform/assert";
import type { Tx } from "@/lib/platform/database";
import { balanceNotEnough } from "./refusals";
import { type BalanceFact, writeEntry } from "./write-entry";

/** Pays at once with what nothing else holds. */
export async function takeBalance(tx: Tx, { amount, ...fact }: BalanceFact): Promise<void> {
  assert(amount >= 0, "what is taken is named without a sign");
  if (amount === 0) return;
  const { outcome, balance, held } = await writeEntry(tx, {
    ...fact,
    kind: "PAY",
    amount: -amount,
    heldChange: 0,
  });
  if (outcome === "refused" || outcome === "unknown") throw balanceNotEnough(amount, balance - held);
}
