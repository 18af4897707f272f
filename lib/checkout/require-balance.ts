import { invalidRequest } from "@/lib/platform/refusals";
import { findSpendable } from "@/lib/wallet/find-spendable";
import { balanceNotEnough } from "@/lib/wallet/refusals";

/** What is taken from the balance must be there and must not be more than there is to pay. The payment decides in the end. */
export async function requireBalance(userId: string, balanceUse: number, payable: number): Promise<void> {
  if (balanceUse === 0) return;
  if (balanceUse > payable) {
    const message = "결제 금액보다 많은 잔액은 쓸 수 없어요.";
    throw invalidRequest({ where: "body", issues: [{ path: "balanceUse", message }] }, message);
  }
  const spendable = await findSpendable(userId);
  if (balanceUse > spendable) throw balanceNotEnough(balanceUse, spendable);
}
