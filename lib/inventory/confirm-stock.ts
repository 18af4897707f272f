import { assert } from "@/lib/platform/assert";
import type { Tx } from "@/lib/platform/database";
import { isWritten, type StockAct, writeMovements } from "./write-movements";

/** Sold: what was reserved leaves the house. */
export async function confirmStock(tx: Tx, act: StockAct): Promise<void> {
  const lines = await writeMovements(tx, "CONFIRM", { reason: "결제 완료", ...act });
  assert(lines.every(isWritten), "what is sold was reserved");
}
