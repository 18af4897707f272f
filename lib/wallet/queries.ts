import { database } from "@/lib/platform/database";
import type { BalanceView } from "./views";

export async function getBalance(userId: string): Promise<BalanceView> {
  const wallet = await database().wallet.findUnique({
    where: { userId },
    select: { balance: true, held: true },
  });
  const { balance, held } = wallet ?? { balance: 0, held: 0 };
  return { userId, balance, held, spendable: balance - held };
}
