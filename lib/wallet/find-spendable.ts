import { database } from "@/lib/platform/database";

/** What of the balance is not held for payments under way. */
export async function findSpendable(userId: string): Promise<number> {
  const wallet = await database().wallet.findUnique({
    where: { userId },
    select: { balance: true, held: true },
  });
  return wallet ? wallet.balance - wallet.held : 0;
}
