import { SlidersHorizontal } from "lucide-react";
import type { ProductFilter } from "@/app/_server/product-filter";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";

export function FilterForm({ filter }: { filter: ProductFilter }) {
  const { query, category, sort, minPrice, maxPrice, inStock } = filter;
  const kept = { query, category, sort: sort === "popular" ? undefined : sort };
  return (
    <details
      className="border-line border-b"
      open={minPrice !== undefined || maxPrice !== undefined || inStock}
    >
      <summary className="touch -mx-2 gap-2 px-2 text-13 font-medium hover:underline">
        <SlidersHorizontal aria-hidden="true" size={16} strokeWidth={1.75} />
        가격·재고로 좁히기
      </summary>
      <form action="/products" className="flex flex-wrap items-end gap-3 pt-1 pb-5">
        {Object.entries(kept).map(([name, value]) =>
          value ? <input key={name} type="hidden" name={name} value={value} /> : null,
        )}
        <Field id="min-price" name="minPrice" label="최저 가격(원)" defaultValue={minPrice} {...priceInput} />
        <Field id="max-price" name="maxPrice" label="최고 가격(원)" defaultValue={maxPrice} {...priceInput} />
        <div className="flex min-h-12 items-center pr-2">
          <Checkbox name="inStock" value="1" defaultChecked={inStock}>
            품절 상품 빼기
          </Checkbox>
        </div>
        <Button type="submit" look="secondary" className="max-sm:w-full">
          적용하기
        </Button>
      </form>
    </details>
  );
}

const priceInput = {
  inputMode: "numeric",
  maxLength: 13,
  autoComplete: "off",
  className: "w-[calc(50%-0.375rem)] sm:w-40",
} as const;
