import type { ProductDetail } from "@/lib/catalog/views";

export function AboutProduct({ product }: { product: ProductDetail }) {
  return (
    <div className="mt-14 grid gap-12 border-line border-t pt-10 md:mt-20 md:pt-14 lg:grid-cols-[minmax(0,7fr)_minmax(0,5fr)] lg:gap-14">
      <section aria-labelledby="description">
        <h2 id="description" className="text-20 font-bold">
          상품 이야기
        </h2>
        <p className="mt-4 max-w-prose whitespace-pre-line text-17 leading-[1.8]">{product.description}</p>
      </section>
      <section aria-labelledby="seller" className="self-start rounded-soft border border-line bg-raised p-6">
        <h2 id="seller" className="text-17 font-bold">
          {product.seller.name}
        </h2>
        <p className="mt-2 text-muted">{product.seller.story}</p>
        <dl className="mt-5 grid grid-cols-[auto_1fr] gap-x-5 gap-y-1 border-line border-t pt-5 text-13">
          <dt className="text-muted">문의</dt>
          <dd>
            <a
              href={`tel:${product.seller.supportPhone}`}
              className="underline underline-offset-4 tabular-nums"
            >
              {product.seller.supportPhone}
            </a>
          </dd>
          <dt className="text-muted">주소</dt>
          <dd>{product.seller.address}</dd>
        </dl>
      </section>
    </div>
  );
}
