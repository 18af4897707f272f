/** What the interface's own sentences mean to somebody who is shopping. */
const spoken: Readonly<Record<string, string>> = {
  INVALID_REQUEST: "요청을 이해하지 못했어요. 화면을 새로 고친 뒤 다시 시도해 주세요.",
  UNAUTHENTICATED: "로그인이 필요해요. 다시 로그인해 주세요.",
  FORBIDDEN: "이 화면에서는 할 수 없는 일이에요. 화면을 새로 고친 뒤 다시 시도해 주세요.",
  ENTITY_NOT_FOUND: "찾으시는 것이 이제 없어요. 화면을 새로 고쳐 주세요.",
  STOCK_NOT_ENOUGH: "재고가 부족해요. 수량을 줄여 주세요.",
  ORDER_SHEET_EXPIRED: "주문서의 시간이 지났어요. 지금 가격으로 새 주문서를 열어 주세요.",
  ORDER_STATE_CONFLICT: "지금 주문 상태에서는 할 수 없어요. 주문을 다시 확인해 주세요.",
  TOO_MANY_REQUESTS: "너무 빠르게 여러 번 시도했어요. 잠시 뒤에 다시 시도해 주세요.",
  PAYLOAD_TOO_LARGE: "적어 주신 내용이 너무 길어요. 줄여서 다시 시도해 주세요.",
};

/** Screens speak 해요체. The interface's fixed sentences do not; what was written for people is left as it is. */
export const spokenMessage = (code: string, message: string): string =>
  /니다\.( |$)/.test(message) ? (spoken[code] ?? message) : message;
