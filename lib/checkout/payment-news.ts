import type { News } from "@/lib/notification/notify";
import type { DepositAccount } from "@/lib/payment/provider-answer";
import { formatWon } from "@/lib/platform/format-won";
import { formatKstTime } from "@/lib/platform/kst";

type Told = { id: string; userId: string; amount: number; method: string };

/** An account was issued: where to pay, how much and until when, also for who has closed the window. */
export function accountIssued(
  { id, userId, amount }: Told,
  { bank, accountNumber, dueAt }: DepositAccount,
  orderNumber: string | null,
): News {
  const lost = orderNumber ? "주문이" : "충전이";
  return {
    userId,
    kind: "deposit-awaited",
    title: "입금할 계좌를 알려 드려요",
    body: `${bank} ${accountNumber}로 ${formatWon(amount)}을 ${formatKstTime(dueAt)}까지 입금해 주세요. 기한이 지나면 ${lost} 저절로 취소돼요.`,
    link: orderNumber ? `/orders/${orderNumber}` : `/checkout/success?payment=${id}`,
    dedupeKey: `deposit-awaited:${id}`,
  };
}

/** The balance has grown. What came by a deposit was waited for. */
export function balanceCharged({ id, userId, amount, method }: Told): News {
  const isDeposit = method === "VIRTUAL_ACCOUNT";
  return {
    userId,
    kind: "balance-charged",
    title: isDeposit ? "입금을 확인해서 잔액을 충전했어요" : "잔액을 충전했어요",
    body: `${formatWon(amount)}을 충전했어요. 지금부터 쓸 수 있어요.`,
    link: "/wallet",
    dedupeKey: `balance-charged:${id}`,
  };
}
