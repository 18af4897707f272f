import type { ErrorTable } from "./toss-error";

/** The rest of the global list, and what any POST may meet on its way in. */
export const otherErrors = {
  ALREADY_COMPLETED_PAYMENT: [400, "이미 완료된 결제 입니다."],
  ALREADY_REFUNDING_PAYMENT: [400, "이미 환불 중인 결제입니다."],
  DUPLICATED_REQUEST: [400, "중복된 요청입니다."],
  INVALID_PAYMENT_KEY: [400, "잘못된 결제 키 입니다."],
  INVALID_REFUND_AMOUNT: [400, "잘못된 환불 금액입니다."],
  PAY_PROCESS_CANCELED: [400, "결제가 사용자에 의해 취소되었습니다."],
  PAY_PROCESS_ABORTED: [400, "결제가 취소되었거나 진행되지 않았습니다."],
  BELOW_ZERO_AMOUNT: [400, "금액은 0보다 커야 합니다."],
  EXCEED_MAX_VALID_HOURS: [400, "가상 계좌의 최대 유효시간을 초과했습니다."],
  INVALID_VALID_HOURS_WITH_DUE_DATE_AND_SINGLE: [400, "validHours와 dueDate는 같이 사용할 수 없습니다."],
  INVALID_REQUIRED_PARAM: [400, "필수 파라미터가 누락되었습니다."],
  EXCEED_MAX_REFUND_AMOUNT: [403, "하루 또는 한달 환불 가능한 금액을 초과했습니다."],
  NOT_FOUND_HTTP_METHOD: [404, "존재하지 않는 HTTP 메소드 접근입니다."],
  NOT_FOUND_MERCHANT: [404, "존재하지 않는 상점 정보 입니다."],
  FAILED_METHOD_HANDLING: [500, "결제 중 선택한 결제수단 처리에 일시적인 오류가 발생했습니다."],
  UNKNOWN_ERROR: [500, "확인되지 않은 오류입니다. 잠시 후 다시 시도해주세요."],
  IDEMPOTENT_REQUEST_PROCESSING: [409, "이전 멱등 요청이 처리중입니다."],
  INVALID_IDEMPOTENCY_KEY: [400, "멱등키는 300자 이하여야 합니다."],
  INVALID_TEST_CODE: [400, "유효하지 않은 테스트 코드입니다."],
  EXCEEDS_TRANSFER_AMOUNT_MAXIMUM: [400, "계좌이체는 1회 10,000,000원까지 결제할 수 있습니다."],
} as const satisfies ErrorTable;
