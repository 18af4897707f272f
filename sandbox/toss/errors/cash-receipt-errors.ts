import type { ErrorTable } from "./toss-error";

/** What /v1/cash-receipts may refuse with: known to the test code and to faults. */
export const cashReceiptErrors = {
  PROVIDER_ERROR: [400, "일시적인 오류가 발생했습니다. 잠시 후 다시 시도해주세요."],
  DUPLICATED_CASH_RECEIPT: [400, "이미 현금영수증이 발급된 주문입니다."],
  INVALID_REQUEST: [400, "잘못된 요청입니다."],
  INVALID_REQUIRED_PARAM: [400, "필수 파라미터가 누락되었습니다."],
  FAILED_PAYMENT_INTERNAL_SYSTEM_PROCESSING: [500, "결제가 완료되지 않았어요. 다시 시도해주세요."],
  FORBIDDEN_REQUEST: [403, "허용되지 않은 요청입니다."],
  NOT_FOUND_RECEIPT: [404, "존재하지 않는 현금영수증 정보 입니다."],
  FAILED_INTERNAL_SYSTEM_PROCESSING: [
    500,
    "내부 시스템 처리 작업이 실패했습니다. 잠시 후 다시 시도해주세요.",
  ],
} as const satisfies ErrorTable;
