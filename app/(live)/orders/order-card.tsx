import { StatusBadge } from "@/components/order/status-badge";
import { ProductPicture } from "@/components/product/product-picture";
import { Button } from "@/components/ui/button";
import type { OrderCard as Card, StatusLabels } from "@/lib/order/views";
import { formatWon } from "@/lib/platform/format-won";
import { formatKstDate, formatKstTime } from "@/lib/platform/kst";
import { mayCancel, mayPay } from "./may-pay";
import { orderStage } from "./order-stage";

type Props = { order: Card; labels: StatusLabels; now: Date };

const mostPictures = 4;

export function OrderCard({ order, labels, now }: Props) {
  const { number, createdAt, payable, items } = order;
  const { group, status } = orderStage(order);
  const href = `/orders/${number}`;
  const [first] = items;
  const count = items.reduce((sum, { quantity }) => sum + quantity, 0);
  return (
    <article className="rounded-soft border border-line bg-raised p-4 md:p-6">
      <div className="flex items-start justify-between gap-3">
        <p className="text-13 text-muted">
          <time dateTime={createdAt}>{formatKstDate(new Date(createdAt))}</time>
          <span className="block tabular-nums sm:ml-2 sm:inline">{number}</span>
        </p>
        <StatusBadge labels={labels[group]} status={status} />
      </div>
      <div className="mt-3 flex flex-wrap gap-4 sm:flex-nowrap">
        <div className="flex shrink-0 gap-2">
          {items.slice(0, mostPictures).map((item) => (
            <div key={item.id} className="w-16 overflow-hidden rounded-soft md:w-20">
              <ProductPicture imageUrl={item.imageUrl} alt="" sizes="80px" />
            </div>
          ))}
        </div>
        <div className="min-w-0 grow basis-40">
          <h3 className="font-semibold text-15">
            <a href={href} className="touch -my-2 hover:underline">
              {first?.name}
              {items.length > 1 && ` 외 ${items.length - 1}건`}
            </a>
          </h3>
          <p className="text-13 text-muted">
            {first?.option && `${first.option} · `}모두 {count}개
          </p>
          <p className="mt-1 font-bold text-17 tabular-nums">{formatWon(payable)}</p>
        </div>
      </div>
      <Next order={order} href={href} now={now} />
    </article>
  );
}

/** What can be done now, and until when. */
function Next({ order, href, now }: { order: Card; href: string; now: Date }) {
  const pays = mayPay(order, now);
  const waits = order.status === "PAYMENT_PENDING";
  return (
    <>
      {(pays || waits) && (
        <p className="mt-3 text-13 text-caution">
          {formatKstTime(new Date(order.expiresAt))}까지 {waits ? "결제나 입금을 마치지" : "결제하지"} 않으면
          취소돼요.
        </p>
      )}
      <div className="mt-4 flex flex-wrap gap-2">
        {pays ? (
          <Button href={`/checkout/pay/${order.number}`}>
            {order.status === "PAYMENT_FAILED" ? "다시 결제하기" : "결제하기"}
          </Button>
        ) : (
          <Button
            look={waits ? "primary" : "secondary"}
            href={href}
            aria-label={waits ? undefined : `${order.number} 주문 상세 보기`}
          >
            {waits ? "결제 이어서 하기" : "주문 상세"}
          </Button>
        )}
        {mayCancel(order) && (
          <Button look="secondary" href={`${href}?cancel=1`}>
            주문 취소
          </Button>
        )}
      </div>
    </>
  );
}
