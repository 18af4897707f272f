import { cachedPopular } from "@/app/_server/cached";
import { filterHref, type ProductFilter } from "@/app/_server/product-filter";
import { ProductGrid } from "@/components/product/product-grid";
import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";

const words = ["머그", "가방", "담요", "잎차", "공책"];

export async function NothingFound({ filter }: { filter: ProductFilter }) {
  const { query, category, minPrice, maxPrice, inStock } = filter;
  const narrowed = category || minPrice !== undefined || maxPrice !== undefined || inStock;
  const popular = await cachedPopular();
  return (
    <>
      <EmptyState
        title="조건에 맞는 상품이 없어요"
        hint={
          query
            ? "낱말을 줄이거나 다른 말로 찾아보세요. 이런 낱말은 어떠세요?"
            : "조건을 줄이면 더 많은 상품을 볼 수 있어요."
        }
      >
        {query &&
          words.map((word) => (
            <Chip key={word} href={`/products?query=${encodeURIComponent(word)}`}>
              {word}
            </Chip>
          ))}
        {narrowed ? (
          <Button
            look="secondary"
            href={filterHref(
              { ...filter, minPrice: undefined, maxPrice: undefined },
              { category: undefined, inStock: false },
            )}
          >
            조건 모두 빼기
          </Button>
        ) : (
          <Button look="secondary" href="/products">
            전체 상품 보기
          </Button>
        )}
      </EmptyState>
      {popular.length > 0 && (
        <Section id="popular" title="지금 많이 찾는 상품">
          <ProductGrid products={popular.slice(0, 4)} />
        </Section>
      )}
    </>
  );
}
