import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

/** The sheet is gone, or never was. */
export function SheetOver({ children }: { children?: React.ReactNode }) {
  return (
    <EmptyState
      heading="h1"
      title="주문서의 시간이 지났어요"
      hint="가격과 재고가 바뀔 수 있어서 주문서는 15분 동안만 열어 둬요. 결제된 것은 없어요. 지금 가격으로 새 주문서를 열어 주세요."
    >
      {children}
      <Button look={children ? "secondary" : "primary"} href="/cart">
        장바구니로 가기
      </Button>
      <Button look="secondary" href="/products">
        상품 둘러보기
      </Button>
    </EmptyState>
  );
}
