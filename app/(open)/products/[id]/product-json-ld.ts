import { siteUrl } from "@/app/site-url";
import type { ProductDetail } from "@/lib/catalog/views";

/** What search engines read; `<` is escaped because the text stands inside a script element. */
export function productJsonLd(product: ProductDetail): string {
  const url = `${siteUrl}/products/${product.id}`;
  const prices = product.variants.map((variant) => variant.price);
  const availability = `https://schema.org/${product.stock > 0 ? "InStock" : "OutOfStock"}`;
  return JSON.stringify({
    "@context": "https://schema.org",
    "@type": "Product",
    name: product.name,
    description: product.description,
    sku: product.id,
    category: product.category,
    image: product.images.map((image) => new URL(image.url, siteUrl).href),
    brand: { "@type": "Brand", name: product.sellerName },
    offers: {
      "@type": "AggregateOffer",
      url,
      priceCurrency: "KRW",
      lowPrice: Math.min(...prices),
      highPrice: Math.max(...prices),
      offerCount: product.variants.length,
      availability,
      seller: { "@type": "Organization", name: product.sellerName },
    },
  }).replaceAll("<", "\\u003c");
}
