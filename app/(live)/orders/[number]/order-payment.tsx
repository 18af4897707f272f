import { methodNames } from "@/components/checkout/method-names";
import { StatusBadge } from "@/components/order/status-badge";
import type { StatusLabels } from "@/lib/order/views";
import type { PaymentView } from "@/lib/payment/views";
import { formatWon } from "@/lib/platform/format-won";
import { formatKstTime } from "@/lib/platform/kst";
import { CopyButton } from "./copy-button";
import { PayBy } from "./pay-by";

type Props = { payment: PaymentView | null; labels: StatusLabels["payment"]; serverNow: number };

export function OrderPayment({ payment, labels, serverNow }: Props) {
  if (!payment) return <p className="text-15 text-muted">아직 결제를 시작하지 않았어요.</p>;
  const { method, status, amount, balancePart, approvedAt, account, failure } = payment;
  return (
    <div className="grid gap-3 text-15">
      <p className="flex flex-wrap items-center gap-3">
        <span className="font-semibold">{methodNames[method]}</span>
        <StatusBadge labels={labels} status={status} />
      </p>
      <dl className="grid gap-2 tabular-nums">
        {amount > 0 && <Line name={`${methodNames[method]}로`} value={formatWon(amount)} />}
        {balancePart > 0 && <Line name="잔액에서" value={formatWon(balancePart)} />}
        {approvedAt && <Line name="결제한 시각" value={formatKstTime(new Date(approvedAt))} />}
      </dl>
      {status === "UNKNOWN" && (
        <p className="text-caution">결제 결과를 확인하고 있어요. 확인되는 대로 이 화면에 보여 드릴게요.</p>
      )}
      {(status === "FAILED" || status === "EXPIRED") && (
        <p className="text-bad">{failure?.message || "결제가 끝나지 않았어요."}</p>
      )}
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
