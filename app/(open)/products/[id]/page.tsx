import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cachedProduct, cachedProducts } from "@/app/_server/cached";
import { siteOpenGraph } from "@/app/site-metadata";
import type { Buyable } from "@/components/product/buy-box";
import { DeliveryTerms } from "@/components/product/delivery-terms";
import { LiveStocks } from "@/components/product/live-stocks";
import { ProductGrid } from "@/components/product/product-grid";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Section } from "@/components/ui/section";
import type { ProductDetail } from "@/lib/catalog/views";
import { AboutProduct } from "./about-product";
import { Arrival } from "./arrival";
import { Gallery } from "./gallery";
import { productJsonLd } from "./product-json-ld";
import { Purchase } from "./purchase";
import { VariantsInWriting } from "./variants-in-writing";

type Props = { params: Promise<{ id: string }> };

/** The first visit waits for the whole page, which is then kept: it is complete without JavaScript. */
export const ensureStatic = "navigation";
export const instant = false;

/** No product is drawn at build time: the build needs no database. */
export function generateStaticParams() {
  return [{ id: "build" }];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const product = await findById((await params).id);
  if (!product) notFound();
  const path = `/products/${product.id}`;
  const description = product.description.slice(0, 160);
  return {
    title: product.name,
    description,
    alternates: { canonical: path },
    openGraph: {
      ...siteOpenGraph,
      title: product.name,
      description,
      url: path,
      images: [pictureToShare(product)],
    },
  };
}

export default async function ProductPage({ params }: Props) {
  const product = await findById((await params).id);
  if (!product) notFound();
  const related = await cachedProducts({ category: product.categorySlug, limit: 5 });
  const isToBeHad = product.variants.some(({ stock }) => stock > 0);
  const others = related.items.filter((item) => item.id !== product.id).slice(0, 4);
  return (
    <div className="column pt-2 md:pt-4">
      <script type="application/ld+json">{productJsonLd(product)}</script>
      <Breadcrumb
        steps={[
          { label: "전체 상품", href: "/products" },
          { label: product.category, href: `/products?category=${product.categorySlug}` },
        ]}
        here={product.name}
      />
      <div className="mt-2 grid gap-8 md:grid-cols-2 lg:grid-cols-[minmax(0,7fr)_minmax(0,5fr)] lg:gap-14">
        <Gallery images={product.images} />
        <section aria-labelledby="name" className="md:sticky md:top-6 md:self-start">
          <p className="text-13 text-muted">{product.sellerName}</p>
          <h1 id="name" className="mt-1 mb-3 text-20 font-bold md:text-26">
            {product.name}
          </h1>
          <Purchase product={buyable(product)} />
          <VariantsInWriting variants={product.variants} />
          <div className="mt-6 border-line border-t pt-6">
            <DeliveryTerms arrival={isToBeHad && <Arrival />} />
          </div>
        </section>
      </div>
      <AboutProduct product={product} />
      {others.length > 0 && (
        <Section
          id="related"
          title={`${product.category}의 다른 상품`}
          more={{ href: `/products?category=${product.categorySlug}`, label: "모두 보기" }}
        >
          <LiveStocks drawn={others.map(({ id }) => id)}>
            <ProductGrid products={others} />
          </LiveStocks>
        </Section>
      )}
    </div>
  );
}

/** Few readers of links can draw AVIF: this address answers them with a JPEG. */
function pictureToShare({ imageUrl, imageAlt }: ProductDetail) {
  const url = `/_next/image?url=${encodeURIComponent(imageUrl)}&w=828&q=75`;
  return { url, width: 800, height: 800, alt: imageAlt, type: "image/jpeg" };
}

/** Only what the island needs crosses to the browser a second time. */
function buyable(product: ProductDetail): Buyable {
  const { id, price, listPrice, options, variants, flashSaleEndsAt } = product;
  return { id, price, listPrice, options, variants, flashSaleEndsAt };
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What cannot be an id is not asked for. */
async function findById(id: string): Promise<ProductDetail | null> {
  return uuid.test(id) ? cachedProduct(id) : null;
}
