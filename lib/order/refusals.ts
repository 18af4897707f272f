import { Refusal } from "@/lib/platform/refusal";
import type { OrderMove } from "./order-moves";

export const orderStateConflict = (act: OrderMove | string) =>
  new Refusal("ORDER_STATE_CONFLICT", 409, "지금 주문 상태에서는 할 수 없어요. 주문을 다시 확인해 주세요.", {
    act,
  });

export const sheetAlreadyOrdered = (orderNumber: string) =>
  new Refusal("ORDER_STATE_CONFLICT", 409, "이 주문서로 이미 주문했어요. 주문에서 이어서 결제해 주세요.", {
    act: "changeSheet",
    orderNumber,
  });

export const idempotencyKeyReused = () =>
  new Refusal("IDEMPOTENCY_KEY_REUSED", 422, "같은 Idempotency-Key로 다른 요청을 보낼 수 없습니다.");
