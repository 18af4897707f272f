import { methodNames } from "@/components/checkout/method-names";
import type { StatusLabels } from "@/lib/order/views";
import type { PaymentView } from "@/lib/payment/views";
import { formatWon } from "@/lib/platform/format-won";
import { formatKstTime } from "@/lib/platform/kst";

type Paid = Pick<PaymentView, "status" | "method" | "amount" | "balancePart" | "refunded" | "approvedAt">;

/** How it was paid, and what of it has gone back: money that was returned is not on paper as paid. */
export function receiptFacts(
  payment: Paid,
  labels: StatusLabels["payment"],
): [what: string, value: string][] {
  const { status, method, amount, balancePart, refunded, approvedAt } = payment;
  const parts = [
    ...(amount > 0 ? [`${methodNames[method]} ${formatWon(amount)}`] : []),
    ...(balancePart > 0 ? [`잔액 ${formatWon(balancePart)}`] : []),
  ];
  return [
    ["결제한 때", approvedAt ? formatKstTime(new Date(approvedAt)) : ""],
    ["결제 수단", parts.join(" + ") || methodNames[method]],
    ["결제 상태", labels[status]?.label ?? status],
    ...(refunded > 0
      ? ([
          ["환불한 금액", `−${formatWon(refunded)}`],
          ["남은 결제 금액", formatWon(amount + balancePart - refunded)],
        ] satisfies [string, string][])
      : []),
  ];
}
