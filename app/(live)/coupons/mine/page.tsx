import type { Metadata } from "next";
import { requireActor } from "@/app/_server/session";
import { CouponPlaces } from "@/app/(live)/coupons/coupon-places";
import { ShopFrame } from "@/components/shell/shop-frame";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { OlderLinks } from "@/components/ui/older-links";
import { listOwnIssues } from "@/lib/coupon/list-own-issues";
import { fitsCursor } from "@/lib/platform/cursor";
import { OwnCoupon } from "./own-coupon";

export const metadata: Metadata = { title: "내 쿠폰", robots: { index: false } };

type Props = { searchParams: Promise<{ before?: string | string[] }> };

/** Nobody has more than this to choose from. */
const mostInForce = 100;

export default async function OwnCouponsPage({ searchParams }: Props) {
  const actor = await requireActor("/coupons/mine");
  const { before } = await searchParams;
  const cursor = typeof before === "string" && fitsCursor(before, "time", "past") ? before : undefined;
  const [usable, past] = await Promise.all([
    listOwnIssues(actor.id, { state: "usable", limit: mostInForce }),
    listOwnIssues(actor.id, { state: "past", limit: 12, ...(cursor && { cursor }) }),
  ]);
  return (
    <ShopFrame>
      <div className="column pt-8 md:pt-12">
        <h1 className="font-extrabold text-26 tracking-[-0.03em] md:text-34">내 쿠폰</h1>
        <p className="mt-1 text-muted md:text-17">먼저 끝나는 쿠폰부터 보여 드려요.</p>
        <CouponPlaces here="/coupons/mine" />
        <h2 className="mt-10 font-bold text-20">
          쓸 수 있는 쿠폰 <span className="text-accent tabular-nums">{usable.items.length}장</span>
        </h2>
        {usable.items.length > 0 ? (
          <Tickets>
            {usable.items.map((issue) => (
              <OwnCoupon key={issue.id} issue={issue} />
            ))}
          </Tickets>
        ) : (
          <EmptyState title="쓸 수 있는 쿠폰이 없어요" hint="지금 나눠 드리는 쿠폰이 있는지 살펴보세요.">
            <Button href="/coupons">쿠폰 받으러 가기</Button>
          </EmptyState>
        )}
        {(past.items.length > 0 || cursor) && (
          <section id="past" aria-labelledby="past-title" className="mt-16">
            <h2 id="past-title" className="font-bold text-20">
              지난 쿠폰
            </h2>
            <Tickets>
              {past.items.map((issue) => (
                <OwnCoupon key={issue.id} issue={issue} />
              ))}
            </Tickets>
            <OlderLinks
              newest={cursor ? "/coupons/mine#past" : null}
              older={past.nextCursor ? `/coupons/mine?before=${past.nextCursor}#past` : null}
              label="더 지난 쿠폰 보기"
            />
          </section>
        )}
      </div>
    </ShopFrame>
  );
}

const Tickets = ({ children }: { children: React.ReactNode }) => (
  <ul className="mt-5 grid gap-4 md:grid-cols-2 md:gap-6 lg:grid-cols-3">{children}</ul>
);
