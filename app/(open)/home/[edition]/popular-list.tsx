import { ProductCard } from "@/components/product/product-card";
import type { ProductCard as Product } from "@/lib/catalog/views";

/** Five abreast where there is room, a strip to swipe where there is not. */
export function PopularList({ products }: { products: (Product & { rank: number })[] }) {
  return (
    <ol className="no-scrollbar -mx-4 flex snap-x scroll-px-4 gap-3 overflow-x-auto px-4 md:mx-0 md:grid md:grid-cols-5 md:gap-5 md:overflow-visible md:px-0">
      {products.map((product) => (
        <li key={product.id} className="w-[42vw] max-w-52 shrink-0 snap-start md:w-auto md:max-w-none">
          <ProductCard product={product} rank={product.rank} />
        </li>
      ))}
    </ol>
  );
}
