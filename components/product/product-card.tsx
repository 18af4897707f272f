import { Badge } from "@/components/ui/badge";
import { Price } from "@/components/ui/price";
import type { ProductCard as Product } from "@/lib/catalog/views";
import { fewLeft } from "./few-left";
import { ProductPicture } from "./product-picture";

type Props = { product: Product; load?: "now" | "soon" | "late"; rank?: number };

export function ProductCard({ product, load = "late", rank }: Props) {
  const soldOut = product.stock === 0 || product.state === "SOLD_OUT";
  const left = fewLeft(product.stock);
  return (
    <article className="group relative flex h-full flex-col">
      <div className="relative overflow-hidden rounded-soft bg-sunken">
        <ProductPicture
          imageUrl={product.imageUrl}
          thumbUrl={product.thumbUrl}
          alt=""
          load={load}
          sizes="(min-width: 1280px) 285px, (min-width: 1024px) 23vw, (min-width: 640px) 31vw, 46vw"
          className={`transition-transform duration-500 ease-quiet group-hover:scale-[1.025] ${soldOut ? "opacity-55" : ""}`}
        />
        {rank && (
          <span className="absolute top-0 left-0 min-w-9 rounded-br-soft bg-paper px-2.5 py-1 text-center text-17 font-bold tabular-nums">
            {rank}
            <span className="sr-only">위</span>
          </span>
        )}
        {soldOut && (
          <span className="absolute bottom-2 left-2">
            <Badge tone="dark">품절</Badge>
          </span>
        )}
      </div>
      <p className="mt-3 text-12 text-muted">{product.sellerName}</p>
      <h3 className="mt-0.5 mb-1 text-15 font-medium leading-snug">
        <a href={`/products/${product.id}`} className="after:absolute after:inset-0 hover:underline">
          {product.name}
        </a>
      </h3>
      <Price price={product.price} listPrice={product.listPrice} />
      {!soldOut && left && <p className="mt-1 text-12 font-medium text-accent">{left}</p>}
    </article>
  );
}
