import { assert } from "@/lib/platform/assert";
import type { Tx } from "@/lib/platform/database";
import { isWritten, type StockAct, writeMovements } from "./write-movements";

/** Not sold after all: what was reserved may be bought again. Once committed, forgetGate. */
export async function releaseStock(tx: Tx, act: StockAct): Promise<void> {
  const lines = await writeMovements(tx, "RELEASE", { reason: "주문 종료", ...act });
  assert(lines.every(isWritten), "what is released was reserved");
}
