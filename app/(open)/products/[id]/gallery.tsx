"use client";

import { useRef, useState } from "react";
import { ProductPicture } from "@/components/product/product-picture";
import type { ProductDetail } from "@/lib/catalog/views";

/** Swiped, scrolled with the arrow keys, or led by the small pictures below. */
export function Gallery({ images }: { images: ProductDetail["images"] }) {
  const strip = useRef<HTMLUListElement>(null);
  const [shown, setShown] = useState(0);

  function show(index: number) {
    const list = strip.current;
    list?.scrollTo({ left: index * list.clientWidth, behavior: "smooth" });
  }

  return (
    <section aria-label="상품 사진" className="-mx-4 min-w-0 md:mx-0">
      <ul
        ref={strip}
        tabIndex={images.length > 1 ? 0 : undefined}
        aria-label={images.length > 1 ? "사진, 좌우 화살표로 넘겨요" : undefined}
        onScroll={({ currentTarget: list }) => setShown(Math.round(list.scrollLeft / list.clientWidth))}
        className="no-scrollbar flex snap-x snap-mandatory overflow-x-auto overscroll-x-contain md:rounded-soft"
      >
        {images.map((image, index) => (
          <li key={image.url} className="w-full shrink-0 snap-center">
            <ProductPicture
              imageUrl={image.url}
              thumbUrl={image.thumbUrl}
              alt={image.alt}
              load={index === 0 ? "now" : "late"}
              sizes="(min-width: 1280px) 660px, (min-width: 1024px) 54vw, (min-width: 768px) 46vw, 100vw"
            />
          </li>
        ))}
      </ul>
      {images.length > 1 && (
        <ul className="scripted mt-3 flex flex-wrap gap-2 px-4 md:px-0">
          {images.map((image, index) => (
            <li key={image.url}>
              <button
                type="button"
                aria-label={`사진 ${index + 1} 보기`}
                aria-pressed={index === shown}
                onClick={() => show(index)}
                className="block w-16 overflow-hidden rounded-soft border-2 border-transparent aria-pressed:border-ink md:w-20"
              >
                <ProductPicture imageUrl={image.thumbUrl} alt="" sizes="80px" load="soon" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
