import type { PayMethod } from "@/components/checkout/method-choice";
import { methodNames } from "@/components/checkout/method-names";

/** The provider's own limits, in won. */
const leastByCard = 100;
const leastByAccount = 200;
const mostByTransfer = 10_000_000;

/** What a window would refuse, said before it opens; null where all is well. */
export function tooLittle(rest: number, method: PayMethod): string | null {
  if (rest === 0 || method === "BALANCE") return null;
  const isAccount = method === "TRANSFER" || method === "VIRTUAL_ACCOUNT";
  const least = isAccount ? leastByAccount : leastByCard;
  const name = methodNames[method];
  if (rest < least)
    return `${name} 결제는 ${least}원부터 할 수 있어요. 잔액을 조금 덜 쓰거나 전액을 써 주세요.`;
  if (method === "TRANSFER" && rest > mostByTransfer)
    return "계좌이체는 한 번에 1,000만 원까지 할 수 있어요. 다른 결제 수단을 골라 주세요.";
  return null;
}
