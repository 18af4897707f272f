import { assert } from "@/lib/platform/assert";
import type { Tx } from "@/lib/platform/database";
import type { WalletEntryKind } from "@/prisma/generated/enums";
import { type BalanceFact, writeEntry } from "./write-entry";

type Credit = BalanceFact & { readonly kind: Exclude<WalletEntryKind, "PAY"> };

const outcomes = { written: "credited", already: "already", refused: "full" } as const;

/** Puts money in. `full`: the balance would pass the most a wallet may hold, and nothing was booked. */
export async function creditBalance(tx: Tx, credit: Credit): Promise<"credited" | "already" | "full"> {
  assert(credit.amount >= 0, "what is put in is not negative");
  if (credit.amount === 0) return "already";
  const { outcome } = await writeEntry(tx, { ...credit, heldChange: 0 });
  assert(outcome !== "unknown", "who is paid has a wallet");
  return outcomes[outcome];
}
