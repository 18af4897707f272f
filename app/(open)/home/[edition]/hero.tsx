import { Button } from "@/components/ui/button";

/** What the shop is, and one corner of it. */
export function Hero() {
  return (
    <section
      aria-labelledby="welcome"
      className="grid gap-8 pt-8 md:grid-cols-2 md:items-center md:gap-12 md:pt-12"
    >
      <div className="md:order-2">
        <h1 id="welcome" className="text-26 font-extrabold tracking-[-0.03em] md:text-34 lg:text-44">
          다시 찾게 되는 물건만
          <br />
          골라 두었어요
        </h1>
        <p className="mt-4 max-w-md text-15 text-muted md:text-17">
          작은 공방과 농가가 직접 만들고 직접 보내요. 보이는 재고는 지금 이 순간의 숫자예요.
        </p>
        <div className="mt-8 flex flex-wrap gap-3">
          <Button href="/products">모든 상품 보기</Button>
          <Button look="secondary" href="/about">
            단골 이야기
          </Button>
        </div>
      </div>
      <Cover />
    </section>
  );
}

function Cover() {
  return (
    <a href="/products?category=tea" className="group relative block overflow-hidden rounded-soft bg-sunken">
      {/* biome-ignore lint/performance/noImgElement: the picture is already a sized file */}
      <img
        src="/art/hero-tea-table-1600.avif"
        srcSet="/art/hero-tea-table-800.avif 800w, /art/hero-tea-table-1600.avif 1600w"
        sizes="(min-width: 1280px) 568px, (min-width: 768px) 46vw, 94vw"
        width={1600}
        height={900}
        alt="창으로 든 햇살이 비치는 나무 상 위의 다관과 찻잔, 꽃을 꽂은 화병"
        fetchPriority="high"
        decoding="async"
        className="aspect-[4/3] h-auto w-full object-cover object-[70%_50%]"
      />
      <span className="absolute inset-x-0 bottom-0 flex items-baseline justify-between gap-4 bg-paper/92 px-4 py-3">
        <span className="font-medium group-hover:underline">해가 드는 자리, 차 한 잔</span>
        <span className="shrink-0 text-13 text-muted">차·다구 보기</span>
      </span>
    </a>
  );
}
