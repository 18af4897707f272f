import { database, inTransaction } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { createUser } from "@/lib/testing/factories";
import { holdBalance } from "./hold-balance";

/** Somebody with this much, of which this much is held. */
export async function createWallet(balance: number, held = 0): Promise<string> {
  const { id } = await createUser({ balance });
  await inTransaction((tx) => holdBalance(tx, { userId: id, amount: held }));
  return id;
}

export const walletOf = (userId: string) =>
  database().wallet.findUniqueOrThrow({ where: { userId }, select: { balance: true, held: true } });

export const entriesOf = (userId: string) =>
  database().walletEntry.findMany({ where: { userId }, orderBy: { sequence: "asc" } });

export const factOf = (userId: string, amount: number, reference = `payment:${newId()}`) => ({
  userId,
  amount,
  reference,
  note: "주문 결제",
});

/** Wallets, of these, that are not the sum of their entries, and entries that do not follow the one before. */
export async function brokenLedgers(...userIds: string[]): Promise<unknown[]> {
  return database().$queryRaw<unknown[]>`
    SELECT w.user_id::text FROM wallets w LEFT JOIN wallet_entries e ON e.user_id = w.user_id
    WHERE w.user_id = ANY(${userIds}::uuid[]) GROUP BY w.user_id, w.balance HAVING w.balance <> coalesce(sum(e.amount), 0)
    UNION ALL
    SELECT id::text FROM (
      SELECT id, balance_after, sum(amount) OVER (PARTITION BY user_id ORDER BY sequence) AS running
      FROM wallet_entries WHERE user_id = ANY(${userIds}::uuid[])
    ) h WHERE balance_after <> running`;
}
