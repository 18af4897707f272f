import type { Metadata } from "next";
import { cachedStatusLabels } from "@/app/_server/cached";
import { requireActor } from "@/app/_server/session";
import { ShopFrame } from "@/components/shell/shop-frame";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { MoreLink } from "@/components/ui/more-link";
import { listOrders } from "@/lib/order/list-orders";
import { GroupChips } from "./group-chips";
import { LookAgain } from "./look-again";
import { OrderCard } from "./order-card";
import { askedOf, moreHref, type OrderFilter, readFilter } from "./order-filter";
import { SearchForm } from "./search-form";

export const metadata: Metadata = { title: "주문 내역", robots: { index: false } };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Without JavaScript nothing could replace a placeholder: the list arrives whole. */
export const instant = false;

export default async function OrdersPage({ searchParams }: Props) {
  const actor = await requireActor("/orders");
  const filter = readFilter(await searchParams);
  const now = new Date();
  const [labels, { items, nextCursor }] = await Promise.all([
    cachedStatusLabels(),
    listOrders(actor.id, askedOf(filter, now)),
  ]);
  return (
    <ShopFrame>
      <LookAgain />
      <div className="column max-w-4xl pt-8 md:pt-12">
        <h1 className="font-extrabold text-26 tracking-[-0.03em] md:text-34">주문 내역</h1>
        <GroupChips filter={filter} labels={labels} />
        <SearchForm filter={filter} />
        <h2 className="sr-only">주문 목록</h2>
        {items.length > 0 ? (
          <ul className="mt-6 grid gap-4">
            {items.map((order, index) => (
              <li key={order.number} id={`order-${index + 1}`} className="scroll-mt-4">
                <OrderCard order={order} labels={labels} now={now} />
              </li>
            ))}
          </ul>
        ) : (
          <Nothing filter={filter} />
        )}
        {nextCursor && <MoreLink href={moreHref(filter, nextCursor)} />}
      </div>
    </ShopFrame>
  );
}

function Nothing({ filter: { group, period, query } }: { filter: OrderFilter }) {
  if (group === "all" && period === "all" && !query) {
    return (
      <EmptyState title="아직 주문한 상품이 없어요" hint="마음에 드는 물건을 찾으면 이곳에 차곡차곡 쌓여요.">
        <Button href="/products">상품 둘러보기</Button>
      </EmptyState>
    );
  }
  const hint =
    period === "all" && !query
      ? "지금은 이 상태인 주문이 없어요."
      : "기간을 늘리거나 다른 낱말로 찾아보세요.";
  return (
    <EmptyState title="조건에 맞는 주문이 없어요" hint={hint}>
      <Button look="secondary" href="/orders">
        전체 주문 보기
      </Button>
    </EmptyState>
  );
}
