import type { Metadata } from "next";
import { formNote } from "@/app/_server/form-note";
import { currentActor } from "@/app/_server/session";
import { ShopFrame } from "@/components/shell/shop-frame";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { FormAlert } from "@/components/ui/form-alert";
import { listCoupons } from "@/lib/coupon/list-coupons";
import { CouponBoard } from "./coupon-board";
import { CouponPlaces } from "./coupon-places";
import { mostShown } from "./most-shown";

export const metadata: Metadata = {
  title: "쿠폰",
  description: "먼저 오신 분께 드리는 단골의 쿠폰. 열리는 시간과 남은 수량을 그대로 보여 드려요.",
  alternates: { canonical: "/coupons" },
};

export default async function CouponsPage() {
  const actor = await currentActor();
  const drawn = await listCoupons(actor?.id ?? null, { limit: mostShown });
  return (
    <ShopFrame>
      <div className="column pt-8 md:pt-12">
        <h1 className="font-extrabold text-26 tracking-[-0.03em] md:text-34">쿠폰</h1>
        <p className="mt-1 text-muted md:text-17">
          먼저 오신 분께 드려요. 한 분에 한 장씩, 열리는 시간은 단골의 시계를 따라요.
        </p>
        <CouponPlaces here="/coupons" />
        <NoteAbove />
        <h2 className="sr-only">받을 수 있는 쿠폰</h2>
        {drawn.items.length > 0 ? (
          <CouponBoard drawn={drawn} isMember={actor !== null} />
        ) : (
          <EmptyState
            title="지금은 나눠 드리는 쿠폰이 없어요"
            hint="새 쿠폰은 이곳에서 먼저 알려 드려요. 조금 뒤에 다시 들러 주세요."
          >
            <Button href="/products">상품 둘러보기</Button>
          </EmptyState>
        )}
      </div>
    </ShopFrame>
  );
}

/** For browsers without JavaScript, whose forms say nothing themselves. */
async function NoteAbove() {
  return (
    <div className="mt-6 empty:hidden">
      <FormAlert state={await formNote()} done="쿠폰을 받았어요. 내 쿠폰에서 확인할 수 있어요." />
    </div>
  );
}
