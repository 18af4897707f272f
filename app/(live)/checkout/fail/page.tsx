import type { Metadata } from "next";
import { requireActor } from "@/app/_server/session";
import { failWords } from "@/app/(live)/checkout/fail-words";
import { findOwnOrder } from "@/app/(live)/checkout/find-own-order";
import { Notice } from "@/app/(live)/checkout/notice";
import { readBack, walletFor } from "@/app/(live)/wallet/errand";
import { Button } from "@/components/ui/button";
import { unpaidStatuses } from "@/lib/order/order-moves";
import type { OrderView } from "@/lib/order/views";
import { findReturnedAttempt } from "@/lib/payment/find-returned-attempt";
import { formatKstTime } from "@/lib/platform/kst";

export const metadata: Metadata = { title: "결제하지 못했어요", robots: { index: false } };

type Query = Record<string, string | string[] | undefined>;

/** Where the window leads to when nothing was paid. The order may not be named: then it is the one under way. */
export default async function FailPage({ searchParams }: { searchParams: Promise<Query> }) {
  const { code, orderId, back } = await searchParams;
  const actor = await requireActor("/checkout/fail");
  const attempt = await findReturnedAttempt(actor.id, typeof orderId === "string" ? orderId : null);
  const order = await findOwnOrder(actor.id, attempt?.orderNumber ?? null);
  const errand = readBack(back);
  const { title, hint } = failWords(typeof code === "string" ? code : "");
  if (order && !isUnpaid(order)) return <NoLongerUnpaid order={order} />;
  return (
    <Notice
      tone="bad"
      title={title}
      hint={
        <>
          <p>{hint}</p>
          {order && (
            <p className="mt-1">{formatKstTime(new Date(order.expiresAt))}까지 다시 결제할 수 있어요.</p>
          )}
        </>
      }
    >
      <WaysOn
        order={order}
        isCharge={attempt?.purpose === "CHARGE"}
        isNamed={typeof orderId === "string" || errand !== null}
        wallet={walletFor(errand)}
      />
    </Notice>
  );
}

const isUnpaid = ({ status }: OrderView): boolean => unpaidStatuses.some((unpaid) => unpaid === status);

type Back = {
  order: OrderView | null;
  isCharge: boolean;
  /** Otherwise the charge is only the latest window that was opened. */
  isNamed: boolean;
  wallet: string;
};

function WaysOn({ order, isCharge, isNamed, wallet }: Back) {
  if (order) {
    return (
      <>
        <Button href={`/checkout/pay/${order.number}`}>다시 결제하기</Button>
        <Button look="secondary" href={`/checkout/pay/${order.number}#method`}>
          다른 결제 수단 고르기
        </Button>
        <Button look="quiet" href={`/orders/${order.number}`}>
          주문 보기
        </Button>
      </>
    );
  }
  if (isCharge && isNamed) return <Button href={wallet}>잔액으로 돌아가기</Button>;
  return (
    <>
      <Button href="/orders">주문 내역 보기</Button>
      <Button look="secondary" href="/cart">
        장바구니로 가기
      </Button>
      {isCharge && (
        <Button look="quiet" href={wallet}>
          잔액으로 가기
        </Button>
      )}
    </>
  );
}

function NoLongerUnpaid({ order }: { order: OrderView }) {
  const isOver = order.status === "CANCELED" || order.status === "EXPIRED";
  return (
    <Notice
      tone={isOver ? "bad" : "good"}
      title={isOver ? "이 주문은 끝났어요" : "이미 결제한 주문이에요"}
      hint={
        isOver
          ? "결제할 수 있는 시간이 지났거나 취소한 주문이에요. 새로 주문해 주세요."
          : "다른 창에서 결제를 마쳤어요. 주문 상세에서 확인해 주세요."
      }
    >
      <Button href={`/orders/${order.number}`}>주문 보기</Button>
      <Button look="secondary" href="/cart">
        장바구니로 가기
      </Button>
    </Notice>
  );
}
