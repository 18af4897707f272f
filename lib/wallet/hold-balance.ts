import { assert } from "@/lib/platform/assert";
import type { Tx } from "@/lib/platform/database";
import { balanceNotEnough } from "./refusals";

type Row = { spendable: number; held: boolean };

/** Keeps a part of the balance for a payment under way: nothing else can be paid with it meanwhile. */
export async function holdBalance(
  tx: Tx,
  { userId, amount }: { userId: string; amount: number },
): Promise<void> {
  assert(Number.isSafeInteger(amount) && amount >= 0, "whole won are held");
  if (amount === 0) return;
  const [row] = await tx.$queryRaw<Row[]>`
    WITH locked AS (
      SELECT user_id, balance - held AS spendable FROM wallets WHERE user_id = ${userId}::uuid FOR NO KEY UPDATE
    ), moved AS (
      UPDATE wallets w SET held = w.held + ${amount}::bigint, updated_at = now()
      FROM locked l WHERE w.user_id = l.user_id AND l.spendable >= ${amount}::bigint
      RETURNING w.user_id
    )
    SELECT l.spendable, m.user_id IS NOT NULL AS held FROM locked l LEFT JOIN moved m ON m.user_id = l.user_id`;
  if (!row?.held) throw balanceNotEnough(amount, row?.spendable ?? 0);
}
