import { Refusal } from "@/lib/platform/refusal";

export const orderSheetExpired = () =>
  new Refusal("ORDER_SHEET_EXPIRED", 410, "주문서가 만료되었어요. 지금 가격으로 새 주문서를 만들어 주세요.");

/** Another window was faster. */
export const sheetChanged = () =>
  new Refusal("ORDER_STATE_CONFLICT", 409, "주문서가 다른 곳에서 바뀌고 있어요. 다시 시도해 주세요.");
