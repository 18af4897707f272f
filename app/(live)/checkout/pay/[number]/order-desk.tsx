"use client";

import { useState } from "react";
import { DeliverySummary } from "@/app/(live)/checkout/delivery-summary";
import { DeskFrame } from "@/app/(live)/checkout/desk-frame";
import { ItemList } from "@/app/(live)/checkout/item-list";
import { tooLittle } from "@/app/(live)/checkout/least-amounts";
import { Part } from "@/app/(live)/checkout/part";
import { PayMethodPart } from "@/app/(live)/checkout/pay-method-part";
import { PayPanel } from "@/app/(live)/checkout/pay-panel";
import { type Trouble, troubleIn } from "@/app/(live)/checkout/trouble";
import { usePayment } from "@/app/(live)/checkout/use-payment";
import { askShop } from "@/components/checkout/ask-shop";
import type { PayMethod } from "@/components/checkout/method-choice";
import type { OrderView } from "@/lib/order/views";
import { formatKstTime } from "@/lib/platform/kst";

type Props = { order: OrderView; fromCart: boolean; spendable: number; sdkUrl: string };

export function OrderDesk({ order, fromCart, spendable, sdkUrl }: Props) {
  const { number, items, amounts, address, balanceUse, payment } = order;
  const { busy, start } = usePayment();
  const [method, setMethod] = useState<PayMethod>(usualMethod(payment));
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  // What an open attempt holds of the balance comes back before the next one takes it.
  const held = payment?.status === "REQUESTED" || payment?.status === "WAITING_FOR_DEPOSIT";
  const available = spendable + (held ? payment.balancePart : 0);
  const here = `/checkout/pay/${number}`;
  const balancePart = method === "BALANCE" ? amounts.payable : balanceUse;

  async function pay() {
    const problem = tooLittle(amounts.payable - balancePart, method);
    setTrouble(problem ? { text: problem, lines: [], ways: [] } : null);
    if (problem) return;
    const place = () => askShop<OrderView>("GET", `/orders/${number}`);
    const came = await start(async () => ({ method, sdkUrl, place, placed: () => {} }));
    if (came) setTrouble(troubleIn(came, { items, number, fromCart, here }));
  }

  return (
    <DeskFrame
      title="주문 결제"
      lead={<p>{formatKstTime(new Date(order.expiresAt))}까지 결제할 수 있어요.</p>}
      parts={
        <>
          <Part
            id="order"
            title="주문"
            aside={
              <a href={`/orders/${number}`} className="touch text-13 underline underline-offset-4">
                주문 상세
              </a>
            }
          >
            <p className="text-15 tabular-nums">주문번호 {number}</p>
            <StateNote payment={payment} />
          </Part>
          <Part id="delivery" title="배송지">
            <DeliverySummary address={address} />
          </Part>
          <Part id="items" title="주문 상품">
            <ItemList items={items} />
          </Part>
          <PayMethodPart
            method={method}
            payable={amounts.payable}
            rest={amounts.payable - balancePart}
            spendable={available}
            here={here}
            choose={setMethod}
          />
        </>
      }
      pay={
        <PayPanel
          amounts={amounts}
          balancePart={balancePart}
          busy={busy}
          trouble={trouble}
          onPay={() => void pay()}
        />
      }
    />
  );
}

/** What the shopper chose before; what the shop chose by itself is no choice. */
const usualMethod = (payment: OrderView["payment"]): PayMethod =>
  payment && payment.method !== "FREE" && payment.method !== "BALANCE" ? payment.method : "CARD";

function StateNote({ payment }: Pick<OrderView, "payment">) {
  if (payment?.status === "UNKNOWN")
    return (
      <p className="mt-1 text-15 text-caution">
        이전 결제를 카드사에 확인하고 있어요. 확인이 끝나면 다시 결제할 수 있어요.
      </p>
    );
  if (payment?.status === "WAITING_FOR_DEPOSIT")
    return (
      <p className="mt-1 text-15 text-caution">
        입금을 기다리는 가상계좌가 있어요. 다른 수단으로 결제하면 그 계좌는 닫혀요.{" "}
        <a href={`/checkout/success?payment=${payment.id}`} className="touch underline underline-offset-4">
          입금 안내 보기
        </a>
      </p>
    );
  return null;
}
