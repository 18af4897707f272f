import type { ErrorTable } from "./toss-error";

/** What POST /v1/virtual-accounts may refuse with. */
export const virtualAccountErrors = {
  DUPLICATED_ORDER_ID: [
    400,
    "이미 승인 및 취소가 진행된 중복된 주문번호 입니다. 다른 주문번호로 진행해주세요.",
  ],
  INVALID_REQUEST: [400, "잘못된 요청입니다."],
  INVALID_REGISTRATION_NUMBER_TYPE: [400, "유효하지 않은 등록 번호 타입입니다."],
  INVALID_DATE: [400, "날짜 데이터가 잘못 되었습니다."],
  INVALID_BANK: [400, "유효하지 않은 은행입니다."],
  EXCEED_MAX_DUE_DATE: [400, "가상 계좌의 최대 유효만료 기간을 초과했습니다."],
  UNAUTHORIZED_KEY: [401, "인증되지 않은 시크릿 키 혹은 클라이언트 키 입니다."],
  INCORRECT_BASIC_AUTH_FORMAT: [403, "잘못된 요청입니다. ':' 를 포함해 인코딩해주세요."],
  FAILED_INTERNAL_SYSTEM_PROCESSING: [
    500,
    "내부 시스템 처리 작업이 실패했습니다. 잠시 후 다시 시도해주세요.",
  ],
  FAILED_DB_PROCESSING: [500, "잘못된 요청 값으로 처리 중 DB 에러가 발생했습니다."],
} as const satisfies ErrorTable;
