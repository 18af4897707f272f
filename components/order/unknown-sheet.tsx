import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

export function UnknownSheet() {
  return (
    <EmptyState
      heading="h1"
      title="주문서를 찾을 수 없어요"
      hint="주소가 잘렸을 수 있어요. 장바구니에서 다시 주문해 주세요. 결제된 것은 없어요."
    >
      <Button href="/cart">장바구니로 가기</Button>
      <Button look="secondary" href="/orders">
        주문 내역 보기
      </Button>
    </EmptyState>
  );
}
