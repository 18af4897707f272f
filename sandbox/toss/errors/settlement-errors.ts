import type { ErrorTable } from "./toss-error";

/** What /v1/settlements may refuse with. */
export const settlementErrors = {
  INVALID_DATE: [400, "날짜 데이터가 잘못 되었습니다."],
  INVALID_REQUEST: [400, "잘못된 요청입니다."],
  UNAUTHORIZED_KEY: [401, "인증되지 않은 시크릿 키 혹은 클라이언트 키 입니다."],
  INCORRECT_BASIC_AUTH_FORMAT: [403, "잘못된 요청입니다. ':' 를 포함해 인코딩해주세요."],
  COMMON_ERROR: [500, "일시적인 오류가 발생했습니다. 잠시 후 다시 시도해주세요."],
} as const satisfies ErrorTable;
