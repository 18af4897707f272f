import { methodNames } from "@/components/checkout/method-names";
import { ReceiptLinks } from "@/components/order/receipt-links";
import { StatusBadge } from "@/components/order/status-badge";
import type { OrderView, StatusLabels } from "@/lib/order/views";
import type { PaymentView } from "@/lib/payment/views";
import { formatWon } from "@/lib/platform/format-won";
import { formatKstTime } from "@/lib/platform/kst";
import { withParticle } from "@/lib/platform/particle";
import { CopyButton } from "./copy-button";
import { PayBy } from "./pay-by";
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
            <Line name={withParticle(methodNames[method], "으로/로")} value={formatWon(amount)} />
          )}
          {balancePart > 0 && <Line name="잔액에서" value={formatWon(balancePart)} />}
          {approvedAt && <Line name="결제한 시각" value={formatKstTime(new Date(approvedAt))} />}
        </dl>
      )}
      {approvedAt && <ReceiptLinks payment={payment} />}
      {status === "WAITING_FOR_DEPOSIT" && account && (
        <Deposit account={account} amount={amount} serverNow={serverNow} />
      )}
    </div>
  );
}

type Deposit = { account: NonNullable<PaymentView["account"]>; amount: number; serverNow: number };

function Deposit({ account, amount, serverNow }: Deposit) {
  return (
    <div className="mt-1 rounded-soft border border-edge bg-sunken p-4">
      <h3 className="font-semibold">이 계좌로 입금해 주세요</h3>
      <dl className="mt-3 grid gap-2">
        <Line name="은행" value={account.bank} />
        <Line name="계좌 번호" value={account.accountNumber} />
        <Line name="예금주" value={account.holder} />
        <Line name="입금할 금액" value={formatWon(amount)} />
        <Line name="입금 기한" value={formatKstTime(new Date(account.dueAt))} />
      </dl>
      <p className="mt-2 font-semibold text-13 text-caution">
        <PayBy until={account.dueAt} serverNow={serverNow} />
      </p>
      <div className="mt-3">
        <CopyButton text={account.accountNumber} what="계좌 번호" />
      </div>
      <p className="mt-3 text-13 text-muted">
        금액이 다르면 입금되지 않아요. 기한이 지나면 주문이 취소되고 쿠폰과 잔액은 돌려드려요.
      </p>
    </div>
  );
}

const Line = ({ name, value }: { name: string; value: string }) => (
  <div className="flex flex-wrap justify-between gap-x-4">
    <dt className="text-muted">{name}</dt>
    <dd className="tabular-nums">{value}</dd>
  </div>
);
