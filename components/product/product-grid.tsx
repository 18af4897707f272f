import type { ProductCard as Product } from "@/lib/catalog/views";
import { type CardFace, ProductCard } from "./product-card";

type Props = {
  products: Product[];
  /** How many are in the first screen; their pictures do not wait for the scroll. */
  eager?: number;
};

export function ProductGrid({ products, eager = 0 }: Props) {
  return (
    <ul className="grid grid-cols-2 gap-x-3 gap-y-8 sm:grid-cols-3 md:gap-x-5 md:gap-y-10 lg:grid-cols-4">
      {products.map((product, index) => (
        <li key={product.id} id={`item-${index + 1}`}>
          <ProductCard
            product={faceOf(product)}
            load={index === 0 && eager > 0 ? "now" : index < eager ? "soon" : "late"}
          />
        </li>
      ))}
    </ul>
  );
}

/** The rest of a product need not cross to the browser. */
const faceOf = ({ state, imageAlt, category, categorySlug, ...face }: Product): CardFace => face;
