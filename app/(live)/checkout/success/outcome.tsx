"use client";

import { Notice } from "@/app/(live)/checkout/notice";
import { Button } from "@/components/ui/button";
import { unpaidStatuses } from "@/lib/order/order-moves";
import type { OrderView } from "@/lib/order/views";
import { isOurWord } from "@/lib/payment/our-words";
import type { ConfirmPayment } from "@/lib/payment/schemas";
import type { PaymentView } from "@/lib/payment/views";
import { Paid } from "./paid";
import { Refusal } from "./refusal";
import { useOutcome } from "./use-outcome";
import { WaitingForDeposit } from "./waiting-for-deposit";

type Props = {
  /** What the window has brought back; null where the payment is known by its id. */
  asked: ConfirmPayment | null;
  payment: PaymentView | null;
  order: OrderView | null;
  /** What a charge was for. */
  back: string | null;
};

export function Outcome({ asked, payment: drawn, order, back }: Props) {
  const known = useOutcome(asked, drawn, back);
  if (known.kind === "asking") return <Asking unreachable={known.unreachable} />;
  const number = order?.number ?? null;
  const payUntil = order && unpaidStatuses.some((unpaid) => unpaid === order.status) ? order.expiresAt : null;
  if (known.kind === "refused") {
    const { code, message, details } = known.answer;
    const ways = { number, payUntil, back };
    return <Refusal code={code} message={message} details={details} {...ways} />;
  }
  const { payment, clockAheadMs } = known;
  switch (payment.status) {
    case "WAITING_FOR_DEPOSIT":
      return <WaitingForDeposit payment={payment} clockAheadMs={clockAheadMs} />;
    case "REQUESTED":
    case "UNKNOWN":
      return <Unknown number={payment.orderNumber} />;
    case "FAILED":
    case "EXPIRED":
      return <Ended payment={payment} payUntil={payUntil} back={back} />;
    default:
      return <Paid payment={payment} order={order} back={back} />;
  }
}

function Asking({ unreachable }: { unreachable: boolean }) {
  return (
    <Notice
      tone="wait"
      title="결제를 확인하고 있어요"
      hint={
        unreachable
          ? "단골에 연결되지 않아 다시 확인하고 있어요. 결제가 두 번 되는 일은 없어요."
          : "몇 초 걸릴 수 있어요. 이 화면을 새로 고쳐도 결제가 두 번 되는 일은 없어요."
      }
    />
  );
}

function Unknown({ number }: { number: string | null }) {
  return (
    <Notice
      key="unknown"
      tone="wait"
      title="카드사에 확인하고 있어요"
      hint="답이 오는 대로 이 화면이 바뀌어요. 창을 닫아도 괜찮아요. 결과는 주문 내역에서 볼 수 있고, 결제가 두 번 되는 일은 없어요."
    >
      <Button look="secondary" href={number ? `/orders/${number}` : "/wallet"}>
        {number ? "주문 보기" : "내 잔액 보기"}
      </Button>
    </Notice>
  );
}

type Ended = { payment: PaymentView; payUntil: string | null; back: string | null };

function Ended({ payment, payUntil, back }: Ended) {
  const { failure, orderNumber, status } = payment;
  const message = failure?.message || (status === "EXPIRED" ? "입금 기한이 지나서 이 결제는 닫혔어요." : "");
  const isClosed = status === "EXPIRED" || isOurWord(failure?.code ?? "");
  return (
    <Refusal
      code={isClosed ? "ORDER_STATE_CONFLICT" : "PAYMENT_DECLINED"}
      message={message}
      details={{ reason: failure?.code ?? status }}
      number={orderNumber}
      payUntil={payUntil}
      back={back}
    />
  );
}
