import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cachedStatusLabels } from "@/app/_server/cached";
import { requireActor } from "@/app/_server/session";
import { findOwnOrder } from "@/app/(live)/checkout/find-own-order";
import { OrderAmounts } from "@/app/(live)/orders/[number]/order-amounts";
import { business } from "@/components/shell/business";
import { ShopFrame } from "@/components/shell/shop-frame";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import type { OrderView } from "@/lib/order/views";
import { getPayment } from "@/lib/payment/queries";
import type { PaymentView } from "@/lib/payment/views";
import { formatWon } from "@/lib/platform/format-won";
import { PrintButton } from "./print-button";
import { receiptFacts } from "./receipt-facts";

type Props = { params: Promise<{ number: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `영수증 ${(await params).number}`, robots: { index: false } };
}

/** What was bought and paid, and what of it went back, on a sheet of paper. An order that nobody has paid has none. */
export default async function ReceiptPage({ params }: Props) {
  const { number } = await params;
  const actor = await requireActor(`/orders/${number}/receipt`);
  const order = await findOwnOrder(actor.id, number);
  const payment = order?.payment && (await getPayment(actor.id, order.payment.id));
  if (!order || !payment?.approvedAt) notFound();
  return (
    <ShopFrame>
      <div className="column max-w-3xl pt-4 md:pt-6 print:pt-0">
        <div className="print:hidden">
          <Breadcrumb
            steps={[
              { label: "주문 내역", href: "/orders" },
              { label: "주문 상세", href: `/orders/${number}` },
            ]}
            here="영수증"
          />
        </div>
        <article className="mt-4 rounded-soft border border-line bg-raised p-5 md:p-8 print:border-0 print:p-0">
          <h1 className="font-extrabold text-26 md:text-34">영수증</h1>
          <Facts order={order} payment={payment} name={actor.name} />
          <Lines items={order.items} />
          <div className="mt-6 sm:ml-auto sm:max-w-sm">
            <OrderAmounts order={order} />
          </div>
          <p className="mt-8 text-13 text-muted">
            {business
              .slice(0, 5)
              .map(([what, value]) => `${what} ${value}`)
              .join(" · ")}
          </p>
          <p className="mt-1 text-13 text-muted">
            거래를 확인하는 문서예요. 세금 신고에는 결제사 매출전표를 써 주세요.
          </p>
        </article>
        <div className="mt-6 print:hidden">
          <PrintButton />
        </div>
      </div>
    </ShopFrame>
  );
}

type Paid = { order: OrderView; payment: PaymentView; name: string };

async function Facts({ order, payment, name }: Paid) {
  const facts = [
    ["주문번호", order.number],
    ["주문하신 분", name],
    ...receiptFacts(payment, (await cachedStatusLabels()).payment),
  ];
  return (
    <dl className="mt-5 grid gap-2 text-15 tabular-nums">
      {facts.map(([what, value]) => (
        <div key={what} className="flex flex-wrap gap-x-4">
          <dt className="w-24 shrink-0 text-muted">{what}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Lines({ items }: Pick<OrderView, "items">) {
  return (
    <table className="mt-6 w-full border-line border-y text-15 tabular-nums">
      <caption className="sr-only">주문 상품</caption>
      <thead className="text-13 text-muted">
        <tr>
          <th scope="col" className="py-2 text-left font-medium">
            상품
          </th>
          <th scope="col" className="px-3 py-2 text-right font-medium">
            수량
          </th>
          <th scope="col" className="py-2 text-right font-medium">
            금액
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map(({ id, name, option, quantity, lineTotal }) => (
          <tr key={id} className="border-line border-t align-top">
            <td className="py-2">
              {name}
              {option && <span className="block text-13 text-muted">{option}</span>}
            </td>
            <td className="px-3 py-2 text-right">{quantity}</td>
            <td className="whitespace-nowrap py-2 text-right">{formatWon(lineTotal)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
