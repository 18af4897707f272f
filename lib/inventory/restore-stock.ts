import { assert } from "@/lib/platform/assert";
import type { Tx } from "@/lib/platform/database";
import { isWritten, type StockAct, writeMovements } from "./write-movements";

/** Back in the house: cancelled after payment, or returned as sellable. Once committed, forgetGate. */
export async function restoreStock(tx: Tx, act: StockAct): Promise<void> {
  const lines = await writeMovements(tx, "RESTORE", { reason: "주문 취소", ...act });
  assert(lines.every(isWritten), "what is restored belongs to a variant with an inventory");
}
