import { ProductCard } from "@/components/product/product-card";
import type { ProductCard as Product } from "@/lib/catalog/views";
import { FlashSale } from "./flash-sale";
import { FlashSaleState } from "./flash-sale-state";

type Sale = Product & { endsAt: string };

/** The one that ends first in full, the others below it. */
export function FlashSales({ sales: [first, ...others] }: { sales: Sale[] }) {
  return (
    first && (
      <>
        <FlashSale sale={first} />
        {others.length > 0 && (
          <ul
            aria-label="다른 마감 특가"
            className="mt-6 grid grid-cols-2 gap-x-3 gap-y-8 sm:grid-cols-3 md:gap-x-5"
          >
            {others.map((sale) => (
              <li key={sale.id}>
                <ProductCard product={sale} />
                <FlashSaleState id={sale.id} stock={sale.stock} endsAt={sale.endsAt} />
              </li>
            ))}
          </ul>
        )}
      </>
    )
  );
}
