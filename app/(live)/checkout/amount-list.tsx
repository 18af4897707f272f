import { formatWon } from "@/lib/platform/format-won";
import type { SheetView } from "@/lib/sheet/views";

type Props = {
  amounts: SheetView["amounts"];
  /** The name of the coupon, where it is known. */
  coupon?: string | undefined;
  balancePart: number;
};

/** How what is to be paid comes about. */
export function AmountList({ amounts, coupon, balancePart }: Props) {
  const { items, itemDiscount, orderDiscount, shipping, payable } = amounts;
  return (
    <dl className="grid gap-2 text-15 tabular-nums">
      <Row name="상품 금액" text={formatWon(items)} />
      {itemDiscount > 0 && <Row name="상품 할인" text={less(itemDiscount)} />}
      {orderDiscount > 0 && (
        <Row name={coupon ? `쿠폰 할인 (${coupon})` : "쿠폰 할인"} text={less(orderDiscount)} />
      )}
      <Row
        name={coupon && orderDiscount === 0 ? `배송비 (${coupon})` : "배송비"}
        text={shipping > 0 ? formatWon(shipping) : "무료"}
      />
      {balancePart > 0 && <Row name="잔액 사용" text={less(balancePart)} />}
      <div className="mt-2 flex items-baseline justify-between gap-4 border-line border-t pt-4">
        <dt className="font-bold text-17">결제할 금액</dt>
        <dd aria-live="polite" aria-atomic="true" className="font-extrabold text-26 text-accent">
          {formatWon(payable - balancePart)}
        </dd>
      </div>
    </dl>
  );
}

const less = (won: number): string => `−${formatWon(won)}`;

function Row({ name, text }: { name: string; text: string }) {
  return (
    <div className="flex items-baseline justify-between gap-4">
      <dt className="text-muted">{name}</dt>
      <dd className="shrink-0">{text}</dd>
    </div>
  );
}
