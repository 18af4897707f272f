import type { OrderView } from "@/lib/order/views";

type Event = OrderView["items"][number]["history"][number];

const actWords: Record<string, string> = {
  place: "주문했어요",
  pay: "결제가 완료됐어요",
  cancel: "취소했어요",
  expire: "시간이 지나 취소됐어요",
  prepare: "배송을 준비하고 있어요",
  dispatch: "상품이 출고됐어요",
  transit: "배송 중이에요",
  deliver: "배송이 완료됐어요",
  confirm: "구매를 확정했어요",
  requestCancel: "취소를 요청했어요",
  startCancel: "취소를 처리하고 있어요",
  requestReturn: "반품을 요청했어요",
  startReturn: "반품을 처리하고 있어요",
  return: "반품이 완료됐어요",
  requestExchange: "교환을 요청했어요",
  startExchange: "교환을 처리하고 있어요",
  exchange: "교환이 완료됐어요",
};

/** What happened, in words; an act without words of its own is told by the state it led to. */
export const actWord = ({ event, to }: Event, labelOf: (status: string) => string): string =>
  actWords[event] ?? `${labelOf(to)} 상태로 바뀌었어요`;

export const actorWords: Record<Event["actor"], string> = {
  ORDERER: "주문하신 분",
  ADMIN: "단골 운영팀",
  SELLER: "판매자",
  SYSTEM: "자동 처리",
};
