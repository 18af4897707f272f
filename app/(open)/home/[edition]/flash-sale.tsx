import { ProductPicture } from "@/components/product/product-picture";
import { Price } from "@/components/ui/price";
import type { ProductCard } from "@/lib/catalog/views";
import { formatKstEnd } from "@/lib/platform/kst";
import { FlashSaleState } from "./flash-sale-state";

export function FlashSale({ sale }: { sale: ProductCard & { endsAt: string } }) {
  return (
    <section
      aria-labelledby="flash-sale"
      className="group relative mt-16 grid overflow-hidden rounded-soft border border-line bg-raised sm:grid-cols-[2fr_3fr] md:mt-24"
    >
      <ProductPicture
        imageUrl={sale.imageUrl}
        thumbUrl={sale.thumbUrl}
        alt={sale.imageAlt}
        sizes="(min-width: 1280px) 480px, (min-width: 640px) 38vw, 94vw"
        className="sm:h-full"
      />
      <div className="flex flex-col justify-center p-6 md:p-12">
        <p className="font-semibold text-13 text-accent">마감 특가</p>
        <h2 id="flash-sale" className="mt-1 font-bold text-20 md:text-26">
          <a href={`/products/${sale.id}`} className="after:absolute after:inset-0 hover:underline">
            {sale.name}
          </a>
        </h2>
        <p className="mt-1 mb-4 text-13 text-muted">
          {sale.sellerName} · {formatKstEnd(new Date(sale.endsAt))}까지
        </p>
        <Price size="page" price={sale.price} listPrice={sale.listPrice} />
        <FlashSaleState id={sale.id} stock={sale.stock} endsAt={sale.endsAt} />
      </div>
    </section>
  );
}
