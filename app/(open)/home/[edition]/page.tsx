import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cachedCategories, cachedFlashSales, cachedNewArrivals, cachedPopular } from "@/app/_server/cached";
import { ProductGrid } from "@/components/product/product-grid";
import { Section } from "@/components/ui/section";
import { CategoryTiles } from "./category-tiles";
import { FlashSale } from "./flash-sale";
import { Hero } from "./hero";
import { PopularList } from "./popular-list";
import { Promises } from "./promises";

export const metadata: Metadata = { alternates: { canonical: "/" } };

/** The first visit waits for the whole page, which is then kept: it is complete without JavaScript. */
export const ensureStatic = "navigation";
export const instant = false;

/** `/` is rewritten to `/home/today`: a page with a parameter is not drawn at build time, when there is no database. */
export function generateStaticParams() {
  return [{ edition: "build" }];
}

export default async function HomePage({ params }: { params: Promise<{ edition: string }> }) {
  if ((await params).edition !== "today") notFound();
  const [categories, popular, arrivals, [sale]] = await Promise.all([
    cachedCategories(),
    cachedPopular(),
    cachedNewArrivals(8),
    cachedFlashSales(),
  ]);
  return (
    <div className="column">
      <Hero />
      <Section id="categories" title="무엇을 찾으세요?">
        <CategoryTiles categories={categories} />
      </Section>
      {sale && <FlashSale sale={sale} />}
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
      <Section
        id="arrivals"
        title="새로 들어왔어요"
        more={{ href: "/products?sort=newest", label: "신상품 모두" }}
      >
        <ProductGrid products={arrivals} />
      </Section>
      <Promises />
    </div>
  );
}
