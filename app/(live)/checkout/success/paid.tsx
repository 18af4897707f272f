"use client";

import { DeliverySummary } from "@/app/(live)/checkout/delivery-summary";
import { ItemList } from "@/app/(live)/checkout/item-list";
import { Notice } from "@/app/(live)/checkout/notice";
import { methodNames } from "@/components/checkout/method-names";
import { ReceiptLinks } from "@/components/order/receipt-links";
import { Button } from "@/components/ui/button";
import type { OrderView } from "@/lib/order/views";
import type { PaymentView } from "@/lib/payment/views";
import { formatWon } from "@/lib/platform/format-won";
import { formatKstTime } from "@/lib/platform/kst";
import { arrivalWords, expectedArrival } from "@/lib/shipping/expected-arrival";
import { FactList } from "./fact-list";

type Props = { payment: PaymentView; order: OrderView | null; back: string | null };

export function Paid({ payment, order, back }: Props) {
  return order ? <PaidOrder payment={payment} order={order} /> : <Charged payment={payment} back={back} />;
}

function PaidOrder({ payment, order }: { payment: PaymentView; order: OrderView }) {
  const { method, amount, balancePart, approvedAt } = payment;
  return (
    <>
      <Notice tone="good" title="결제를 마쳤어요" hint="정성껏 준비해서 보내 드릴게요. 고마워요.">
        <Button href={`/orders/${order.number}`}>주문 상세 보기</Button>
        <Button look="secondary" href="/products">
          계속 둘러보기
        </Button>
      </Notice>
      <div className="mx-auto mt-12 max-w-xl">
        <FactList
          facts={[
            ["주문번호", order.number],
            ["상태", "결제완료"],
            ["결제 금액", formatWon(amount + balancePart)],
            ["결제 수단", methodsOf({ method, amount, balancePart })],
            ...(approvedAt ? [["결제한 때", formatKstTime(new Date(approvedAt))] as const] : []),
            ...(approvedAt ? [["받는 날", arrivalOf(new Date(approvedAt))] as const] : []),
          ]}
        />
        <div className="mt-2 flex justify-end">
          <ReceiptLinks payment={payment} />
        </div>
        <h2 className="mt-10 mb-4 font-bold text-20">배송지</h2>
        <DeliverySummary address={order.address} />
        <h2 className="mt-10 mb-4 font-bold text-20">주문 상품</h2>
        <ItemList items={order.items} />
      </div>
    </>
  );
}

/** By its date: the page may be looked at for days. */
const arrivalOf = (paidAt: Date): string => arrivalWords(expectedArrival(paidAt), new Date(0));

function Charged({ payment, back }: { payment: PaymentView; back: string | null }) {
  const { amount, method, approvedAt } = payment;
  return (
    <>
      <Notice tone="good" title="잔액을 충전했어요" hint="충전한 잔액은 지금부터 쓸 수 있어요.">
        {back && <Button href={back}>주문 이어서 하기</Button>}
        <Button look={back ? "secondary" : "primary"} href="/wallet">
          내 잔액 보기
        </Button>
        {!back && (
          <Button look="secondary" href="/products">
            상품 둘러보기
          </Button>
        )}
      </Notice>
      <div className="mx-auto mt-12 max-w-xl">
        <FactList
          facts={[
            ["충전한 금액", formatWon(amount)],
            ["결제 수단", methodNames[method]],
            ...(approvedAt ? [["충전한 때", formatKstTime(new Date(approvedAt))] as const] : []),
          ]}
        />
        <div className="mt-2 flex justify-end">
          <ReceiptLinks payment={payment} />
        </div>
      </div>
    </>
  );
}

function methodsOf({ method, amount, balancePart }: Pick<PaymentView, "method" | "amount" | "balancePart">) {
  if (amount === 0 || balancePart === 0) return methodNames[method];
  return `${methodNames[method]} ${formatWon(amount)} + 잔액 ${formatWon(balancePart)}`;
}
