import { Button } from "./button";
import { EmptyState } from "./empty-state";

export function NotFoundState() {
  return (
    <EmptyState
      heading="h1"
      title="찾으시는 페이지가 없어요"
      hint="주소가 바뀌었거나 더 이상 판매하지 않는 상품일 수 있어요. 이름으로 찾아보세요."
    >
      <form action="/products" className="flex w-[min(28rem,100vw-4rem)] gap-3">
        <input
          name="query"
          type="search"
          required
          maxLength={60}
          aria-label="찾으시는 상품"
          placeholder="예: 머그, 에코백"
          enterKeyHint="search"
          className="h-12 min-w-0 flex-1 rounded-soft border border-edge bg-raised px-4 text-17 placeholder:text-muted hover:border-ink"
        />
        <Button type="submit">찾기</Button>
      </form>
      <Button look="secondary" href="/products">
        상품 둘러보기
      </Button>
      <Button look="quiet" href="/">
        처음 화면으로
      </Button>
    </EmptyState>
  );
}
