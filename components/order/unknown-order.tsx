import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

export function UnknownOrder() {
  return (
    <EmptyState
      heading="h1"
      title="주문을 찾을 수 없어요"
      hint="주소가 잘렸거나 다른 분의 주문일 수 있어요. 주문 내역에서 다시 확인해 주세요."
    >
      <Button href="/orders">주문 내역 보기</Button>
      <Button look="secondary" href="/cart">
        장바구니로 가기
      </Button>
    </EmptyState>
  );
}
