import { ProductPicture } from "@/components/product/product-picture";
import type { CategoryView } from "@/lib/catalog/views";

export function CategoryTiles({ categories }: { categories: CategoryView[] }) {
  return (
    <ul className="grid grid-cols-4 gap-x-2 gap-y-5 sm:gap-x-4 lg:grid-cols-7">
      {categories.map((category) => (
        <li key={category.slug}>
          <a href={`/products?category=${category.slug}`} className="group block text-center">
            <span className="block overflow-hidden rounded-soft bg-sunken">
              <ProductPicture
                imageUrl={category.imageUrl}
                alt=""
                sizes="(min-width: 1024px) 160px, 23vw"
                className="transition-transform duration-500 ease-quiet group-hover:scale-[1.025]"
              />
            </span>
            <span className="mt-2 block text-13 font-medium group-hover:underline md:text-15">
              {category.name}
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
