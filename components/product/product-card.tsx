"use client";

import { Price } from "@/components/ui/price";
import type { ProductCard as Product } from "@/lib/catalog/views";
import { ProductPicture } from "./product-picture";
import { StockMark } from "./stock-mark";

export type CardFace = Pick<
  Product,
  "id" | "name" | "price" | "listPrice" | "stock" | "imageUrl" | "thumbUrl" | "sellerName"
>;
type Props = { product: CardFace; load?: "now" | "soon" | "late"; rank?: number };

/** Drawn in the browser as well, so that what it shows crosses as eight values and not as a tree of elements. */
export function ProductCard({ product, load = "late", rank }: Props) {
  return (
    <article className="group relative flex h-full flex-col">
      <div className="relative overflow-hidden rounded-soft bg-sunken">
        <ProductPicture
          imageUrl={product.imageUrl}
          thumbUrl={product.thumbUrl}
          alt=""
          load={load}
          sizes="(min-width: 1280px) 285px, (min-width: 1024px) 23vw, (min-width: 640px) 31vw, 46vw"
          className="transition-transform duration-500 ease-quiet group-has-data-sold-out:opacity-55 group-hover:scale-[1.025]"
        />
        {rank && (
          <span className="absolute top-0 left-0 min-w-9 rounded-br-soft bg-paper px-2.5 py-1 text-center text-17 font-bold tabular-nums">
            {rank}
            <span className="sr-only">위</span>
          </span>
        )}
        <StockMark id={product.id} drawn={product.stock} />
      </div>
      <p className="mt-3 text-12 text-muted">{product.sellerName}</p>
      <h3 className="mt-0.5 mb-1 text-15 font-medium leading-snug">
        <a href={`/products/${product.id}`} className="after:absolute after:inset-0 hover:underline">
          {product.name}
        </a>
      </h3>
      <Price price={product.price} listPrice={product.listPrice} />
    </article>
  );
}
