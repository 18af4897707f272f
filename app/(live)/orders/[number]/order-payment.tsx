import { DepositAccount } from "@/app/(live)/orders/deposit-account";
import { NamedLine } from "@/app/(live)/orders/named-line";
import { methodNames } from "@/components/checkout/method-names";
import { ReceiptLinks } from "@/components/order/receipt-links";
import { StatusBadge } from "@/components/order/status-badge";
import type { OrderView, StatusLabels } from "@/lib/order/views";
import type { PaymentView } from "@/lib/payment/views";
import { formatWon } from "@/lib/platform/format-won";
import { formatKstTime } from "@/lib/platform/kst";
import { withParticle } from "@/lib/platform/particle";
import { unpaidWords } from "./unpaid-words";

type Props = {
  payment: PaymentView | null;
  orderStatus: OrderView["status"];
  labels: StatusLabels["payment"];
  serverNow: number;
};

const tones = { muted: "text-muted", caution: "text-caution", bad: "text-bad" };

export function OrderPayment({ payment, orderStatus, labels, serverNow }: Props) {
  const unpaid = unpaidWords(payment, orderStatus);
  if (!payment) return <p className="text-15 text-muted">{unpaid?.text}</p>;
  const { method, status, amount, balancePart, approvedAt, account } = payment;
  const called = unpaid?.label ? { ...labels, [status]: { label: unpaid.label, tone: "neutral" } } : labels;
  return (
    <div className="grid gap-3 text-15">
      <p className="flex flex-wrap items-center gap-3">
        <span className="font-semibold">{methodNames[method]}</span>
        <StatusBadge labels={called} status={status} />
      </p>
      {unpaid ? (
        <p className={tones[unpaid.tone]}>{unpaid.text}</p>
      ) : (
        <dl className="grid gap-2 tabular-nums">
          {amount > 0 && (
            <NamedLine name={withParticle(methodNames[method], "으로/로")} value={formatWon(amount)} />
          )}
          {balancePart > 0 && <NamedLine name="잔액에서" value={formatWon(balancePart)} />}
          {approvedAt && <NamedLine name="결제한 때" value={formatKstTime(new Date(approvedAt))} />}
        </dl>
      )}
      {approvedAt && <ReceiptLinks payment={payment} />}
      {status === "WAITING_FOR_DEPOSIT" && account && (
        <DepositAccount
          account={account}
          amount={amount}
          serverNow={serverNow}
          otherwise="기한이 지나면 주문이 취소되고 쿠폰과 잔액은 돌려드려요."
        />
      )}
    </div>
  );
}
