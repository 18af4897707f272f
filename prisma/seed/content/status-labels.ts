type Tone = "neutral" | "info" | "progress" | "good" | "warn" | "bad";
type Label = readonly [code: string, label: string, tone: Tone];

/** What screens call a state, until an admin calls it otherwise. */
export const statusLabels: Record<string, readonly Label[]> = {
  ORDER: [
    ["CREATED", "주문접수", "neutral"],
    ["PAYMENT_PENDING", "결제대기", "info"],
    ["PAYMENT_FAILED", "결제실패", "bad"],
    ["PAID", "결제완료", "progress"],
    ["PARTIALLY_CANCELED", "일부취소", "warn"],
    ["REFUNDED", "환불완료", "neutral"],
    ["COMPLETED", "거래완료", "good"],
    ["CANCELED", "주문취소", "neutral"],
    ["EXPIRED", "기한만료", "neutral"],
  ],
  ORDER_ITEM: [
    ["PENDING_PAYMENT", "결제대기", "info"],
    ["PAID", "결제완료", "progress"],
    ["PREPARING", "배송준비중", "progress"],
    ["DISPATCHED", "출고완료", "progress"],
    ["IN_TRANSIT", "배송중", "progress"],
    ["DELIVERED", "배송완료", "good"],
    ["CONFIRMED", "구매확정", "good"],
    ["CANCEL_REQUESTED", "취소요청", "warn"],
    ["CANCEL_PROCESSING", "취소처리중", "warn"],
    ["CANCELED", "취소완료", "neutral"],
    ["RETURN_REQUESTED", "반품요청", "warn"],
    ["RETURN_PROCESSING", "반품처리중", "warn"],
    ["RETURNED", "반품완료", "neutral"],
    ["EXCHANGE_REQUESTED", "교환요청", "warn"],
    ["EXCHANGE_PROCESSING", "교환처리중", "warn"],
    ["EXCHANGED", "교환완료", "good"],
  ],
  PAYMENT: [
    ["REQUESTED", "결제요청", "info"],
    ["UNKNOWN", "결제확인중", "warn"],
    ["WAITING_FOR_DEPOSIT", "입금대기", "info"],
    ["COMPLETED", "결제완료", "good"],
    ["FAILED", "결제실패", "bad"],
    ["EXPIRED", "기한만료", "neutral"],
    ["PARTIALLY_CANCELED", "일부환불", "warn"],
    ["CANCELED", "전액환불", "neutral"],
  ],
  COUPON_ISSUE: [
    ["ACTIVE", "사용가능", "good"],
    ["USED", "사용완료", "neutral"],
    ["EXPIRED", "기간만료", "neutral"],
    ["REVOKED", "회수됨", "bad"],
  ],
  CLAIM: [
    ["REQUESTED", "접수", "warn"],
    ["PROCESSING", "처리중", "progress"],
    ["COMPLETED", "완료", "good"],
    ["REJECTED", "거절", "bad"],
    ["WITHDRAWN", "철회", "neutral"],
  ],
  PRODUCT: [
    ["ON_SALE", "판매중", "good"],
    ["SOLD_OUT", "품절", "warn"],
    ["SUSPENDED", "판매중지", "neutral"],
  ],
};
