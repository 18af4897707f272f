import { assert } from "@/lib/platform/assert";
import type { Tx } from "@/lib/platform/database";
import { type BalanceFact, writeEntry } from "./write-entry";

/** The payment is settled: what was held for it is spent. */
export async function takeHeld(tx: Tx, { amount, ...fact }: BalanceFact): Promise<void> {
  assert(amount >= 0, "what is taken is named without a sign");
  if (amount === 0) return;
  const { outcome } = await writeEntry(tx, { ...fact, kind: "PAY", amount: -amount, heldChange: -amount });
  assert(outcome === "written" || outcome === "already", "what is taken was held");
}
