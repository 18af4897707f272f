import type { Metadata } from "next";
import { notFound } from "next/navigation";
import {
  cachedCategories,
  cachedCoupons,
  cachedFlashSales,
  cachedNewArrivals,
  cachedPopular,
} from "@/app/_server/cached";
import { siteOpenGraph } from "@/app/site-metadata";
import { LiveStocks } from "@/components/product/live-stocks";
import { ProductGrid } from "@/components/product/product-grid";
import { Section } from "@/components/ui/section";
import { bestCoupons } from "./best-coupons";
import { CategoryTiles } from "./category-tiles";
import { CouponOffers } from "./coupon-offers";
import { FlashSales } from "./flash-sales";
import { Hero } from "./hero";
import { PopularList } from "./popular-list";
import { Promises } from "./promises";

export const metadata: Metadata = {
  alternates: { canonical: "/" },
  openGraph: { ...siteOpenGraph, url: "/" },
};

/** The first visit waits for the whole page, which is then kept: it is complete without JavaScript. */
export const ensureStatic = "navigation";
export const instant = false;

/** `/` is rewritten to `/home/today`: a page with a parameter is not drawn at build time, when there is no database. */
export function generateStaticParams() {
  return [{ edition: "build" }];
}

export default async function HomePage({ params }: { params: Promise<{ edition: string }> }) {
  if ((await params).edition !== "today") notFound();
  const [categories, popular, arrivals, sales, coupons] = await Promise.all([
    cachedCategories(),
    cachedPopular(),
    cachedNewArrivals(8),
    cachedFlashSales(),
    cachedCoupons(50),
  ]);
  const offered = bestCoupons(coupons, 3);
  return (
    <div className="column">
      <Hero />
      <Section id="categories" title="무엇을 찾으세요?">
        <CategoryTiles categories={categories} />
      </Section>
      <LiveStocks drawn={[...sales, ...popular, ...arrivals].map(({ id }) => id)} everyMs={5_000}>
        <FlashSales sales={sales} />
        {popular.length > 0 && (
          <Section
            id="popular"
            title="지금 많이 찾아요"
            hint="최근 사흘 동안 가장 많이 팔린 다섯 가지예요."
            more={{ href: "/products?sort=popular", label: "인기 상품 모두" }}
          >
            <PopularList products={popular} />
          </Section>
        )}
        {offered.length > 0 && (
          <Section
            id="coupons"
            title="먼저 오신 분께 드려요"
            hint="한 분에 한 장씩, 남은 수량은 지금 이 순간의 숫자예요."
            more={{ href: "/coupons", label: "쿠폰 모두" }}
          >
            <CouponOffers drawn={offered} />
          </Section>
        )}
        <Section
          id="arrivals"
          title="새로 들어왔어요"
          more={{ href: "/products?sort=newest", label: "신상품 모두" }}
        >
          <ProductGrid products={arrivals} />
        </Section>
      </LiveStocks>
      <Promises />
    </div>
  );
}
