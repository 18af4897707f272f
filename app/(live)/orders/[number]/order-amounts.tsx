import type { OrderView } from "@/lib/order/views";
import { formatWon } from "@/lib/platform/format-won";

type Props = { order: Pick<OrderView, "amounts" | "balanceUse"> };

/** How the amount comes about; lines that are nothing are left out, but for shipping. */
export function OrderAmounts({ order: { amounts, balanceUse } }: Props) {
  const { items, itemDiscount, orderDiscount, shipping, payable } = amounts;
  const lines = [
    { name: "상품 금액", text: formatWon(items) },
    itemDiscount > 0 && { name: "상품 할인", text: `−${formatWon(itemDiscount)}` },
    orderDiscount > 0 && { name: "쿠폰 할인", text: `−${formatWon(orderDiscount)}` },
    { name: "배송비", text: shipping > 0 ? formatWon(shipping) : "무료" },
  ].filter((line) => line !== false);
  return (
    <dl className="grid gap-2 text-15 tabular-nums">
      {lines.map(({ name, text }) => (
        <div key={name} className="flex justify-between gap-4">
          <dt className="text-muted">{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
      <div className="mt-2 flex items-baseline justify-between gap-4 border-line border-t pt-4">
        <dt className="font-semibold">주문 금액</dt>
        <dd className="font-bold text-20">{formatWon(payable)}</dd>
      </div>
      {balanceUse > 0 && (
        <div className="flex justify-between gap-4 text-13 text-muted">
          <dt>그중 잔액으로</dt>
          <dd>{formatWon(balanceUse)}</dd>
        </div>
      )}
    </dl>
  );
}
