/** Why a coupon cannot be used, whatever the basket. */
export const couponUnusableReasons = {
  NOT_OWNED: "가지고 있지 않은 쿠폰이에요.",
  USED: "이미 사용한 쿠폰이에요.",
  EXPIRED: "사용 기간이 지난 쿠폰이에요.",
  REVOKED: "회수되어 쓸 수 없는 쿠폰이에요.",
  HELD: "다른 주문에 적용된 쿠폰이에요. 그 주문을 취소하면 다시 쓸 수 있어요.",
};
