import type { Tx } from "@/lib/platform/database";
import { openStatuses } from "./payment-moves";

/** True when the payment may still become one, and stays so until the transaction ends. */
export async function lockOpenPayment(tx: Tx, id: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM payments WHERE id = ${id}::uuid AND status::text = ANY(${[...openStatuses]}) FOR UPDATE`;
  return rows.length > 0;
}
