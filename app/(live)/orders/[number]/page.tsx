import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cachedStatusLabels } from "@/app/_server/cached";
import { formNote } from "@/app/_server/form-note";
import { requireActor } from "@/app/_server/session";
import { findOwnOrder } from "@/app/(live)/checkout/find-own-order";
import { mayCancel } from "@/app/(live)/orders/may-pay";
import { orderStage } from "@/app/(live)/orders/order-stage";
import { ShopFrame } from "@/components/shell/shop-frame";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import type { OrderView } from "@/lib/order/views";
import { getPayment } from "@/lib/payment/queries";
import { ArrivalNote } from "./arrival-note";
import { CancelOrder } from "./cancel-order";
import { HelpNote } from "./help-note";
import { LiveOrder } from "./live-order";
import { OrderAddress } from "./order-address";
import { OrderAmounts } from "./order-amounts";
import { OrderHead } from "./order-head";
import { OrderItems } from "./order-items";
import { OrderPayment } from "./order-payment";
import { standingOf } from "./standing-of";

type Props = {
  params: Promise<{ number: string }>;
  searchParams: Promise<{ cancel?: string | string[]; done?: string | string[] }>;
};

/** Without JavaScript nothing could replace a placeholder: the page arrives whole. */
export const instant = false;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `주문 ${(await params).number}`, robots: { index: false } };
}

export default async function OrderPage({ params, searchParams }: Props) {
  const { number } = await params;
  const actor = await requireActor(`/orders/${number}`);
  const [order, labels, asked] = await Promise.all([
    findOwnOrder(actor.id, number),
    cachedStatusLabels(),
    searchParams,
  ]);
  if (!order) notFound();
  const payment = order.payment && (await getPayment(actor.id, order.payment.id));
  const stage = orderStage(order);
  const now = new Date();
  return (
    <ShopFrame>
      <div className="column max-w-5xl pt-4 md:pt-6">
        <Breadcrumb steps={[{ label: "주문 내역", href: "/orders" }]} here={number} />
        <div className="mt-4">
          {asked.done === "canceled" && order.status === "CANCELED" && (
            <ArrivalNote>주문을 취소했어요. 쓰기로 한 쿠폰과 잔액은 돌려드렸어요.</ArrivalNote>
          )}
          <OrderHead order={order} labels={labels} now={now}>
            <CancelOrder
              number={number}
              may={mayCancel(order)}
              asked={asked.cancel === "1"}
              note={await formNote()}
            />
          </OrderHead>
          <LiveOrder
            number={number}
            drawn={standingOf(order)}
            label={labels[stage.group][stage.status]?.label ?? stage.status}
          />
          <div className="mt-8 grid gap-x-10 gap-y-10 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
            <Part id="items" title={`주문 상품 ${order.items.length}건`}>
              <OrderItems items={order.items} labels={labels.item} />
              {isBought(order.status) && <HelpNote />}
            </Part>
            <div className="grid content-start gap-10">
              <Part id="payment" title="결제">
                <OrderPayment
                  payment={payment}
                  orderStatus={order.status}
                  labels={labels.payment}
                  serverNow={now.getTime()}
                />
              </Part>
              <Part id="amounts" title="주문 금액">
                <OrderAmounts order={order} />
              </Part>
              <Part id="address" title="배송지">
                <OrderAddress address={order.address} />
              </Part>
            </div>
          </div>
        </div>
      </div>
    </ShopFrame>
  );
}

const isBought = (status: OrderView["status"]): boolean =>
  status === "PAID" || status === "PARTIALLY_CANCELED" || status === "COMPLETED";

function Part({ id, title, children }: { id: string; title: string; children: React.ReactNode }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mb-4 font-bold text-20">
        {title}
      </h2>
      {children}
    </section>
  );
}
