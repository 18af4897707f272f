import { siteUrl } from "@/app/site-url";
import type { ProductDetail } from "@/lib/catalog/views";

/** What search engines read; `<` is escaped because the text stands inside a script element. */
export function productJsonLd(product: ProductDetail): string {
  const url = `${siteUrl}/products/${product.id}`;
  const prices = product.variants.map((variant) => variant.price);
  const [lowest, highest] = [Math.min(...prices), Math.max(...prices)];
  const common = {
    url,
    priceCurrency: "KRW",
    availability: `https://schema.org/${product.stock > 0 ? "InStock" : "OutOfStock"}`,
    itemCondition: "https://schema.org/NewCondition",
    ...(product.flashSaleEndsAt && { priceValidUntil: product.flashSaleEndsAt }),
    seller: { "@type": "Organization", name: product.sellerName },
  };
  return JSON.stringify({
    "@context": "https://schema.org",
    "@type": "Product",
    name: product.name,
    description: product.description,
    sku: product.id,
    category: product.category,
    image: product.images.map((image) => new URL(image.url, siteUrl).href),
    brand: { "@type": "Brand", name: product.sellerName },
    offers:
      lowest === highest
        ? { "@type": "Offer", price: lowest, ...common }
        : {
            "@type": "AggregateOffer",
            lowPrice: lowest,
            highPrice: highest,
            offerCount: prices.length,
            ...common,
          },
  }).replaceAll("<", "\\u003c");
}
