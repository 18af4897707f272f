import { mayPay } from "@/app/(live)/orders/may-pay";
import { orderStage } from "@/app/(live)/orders/order-stage";
import { PayBy } from "@/app/(live)/orders/pay-by";
import { StatusBadge } from "@/components/order/status-badge";
import { Button } from "@/components/ui/button";
import type { OrderView, StatusLabels } from "@/lib/order/views";
import { formatKstTime } from "@/lib/platform/kst";

type Props = { order: OrderView; labels: StatusLabels; now: Date; children: React.ReactNode };

/** What the order is, where it stands, and what can be done next. */
export function OrderHead({ order, labels, now, children }: Props) {
  const { number, createdAt, expiresAt, payment } = order;
  const { group, status } = orderStage(order);
  const pays = mayPay(order, now);
  return (
    <header>
      <div className="flex flex-wrap items-center gap-3">
        <h1 className="font-extrabold text-26 tracking-[-0.03em] md:text-34">주문 상세</h1>
        <StatusBadge labels={labels[group]} status={status} />
      </div>
      <p className="mt-1 text-15 text-muted tabular-nums">
        {number} · <time dateTime={createdAt}>{formatKstTime(new Date(createdAt))}</time>
      </p>
      {pays && (
        <p className="mt-4 text-15 text-caution">
          {formatKstTime(new Date(expiresAt))}까지 결제하지 않으면 취소돼요.{" "}
          <span className="scripted font-semibold">
            <PayBy until={expiresAt} serverNow={now.getTime()} />
          </span>
        </p>
      )}
      <div className="mt-4 flex flex-wrap items-start gap-2 empty:hidden">
        {pays && <Button href={`/checkout/pay/${number}`}>{payment ? "다시 결제하기" : "결제하기"}</Button>}
        {children}
      </div>
    </header>
  );
}
