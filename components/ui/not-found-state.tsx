import { Button } from "./button";
import { EmptyState } from "./empty-state";

export function NotFoundState() {
  return (
    <EmptyState
      heading="h1"
      title="찾으시는 페이지가 없어요"
      hint="주소가 바뀌었거나 더 이상 판매하지 않는 상품일 수 있어요."
    >
      <Button href="/products">상품 둘러보기</Button>
      <Button look="secondary" href="/">
        처음 화면으로
      </Button>
    </EmptyState>
  );
}
