import type { ErrorTable } from "./toss-error";

/** What the SDK's promise is rejected with before the window opens. */
export const browserErrors = {
  INVALID_PARAMETER: [400, "올바르지 않은 파라미터입니다."],
  INVALID_ORDER_ID: [
    400,
    "`orderId`는 영문 대소문자, 숫자, 특수문자(-, _) 만 허용합니다. 6자 이상 64자 이하여야 합니다.",
  ],
  INVALID_ORDER_NAME: [400, "`orderName`은 100자 이하여야 합니다."],
  INCORRECT_SUCCESS_URL_FORMAT: [400, "잘못된 successUrl 입니다."],
  INCORRECT_FAIL_URL_FORMAT: [400, "잘못된 failUrl 입니다."],
  INVALID_URL: [400, "`url`은 http, https를 포함한 주소 형식이어야 합니다."],
  INVALID_EMAIL: [400, "유효하지 않은 이메일 주소 형식입니다."],
  INVALID_PHONE: [400, "휴대폰 번호는 숫자만 8자 이상 15자 이하여야 합니다."],
  INVALID_CARD_COMPANY: [400, "유효하지 않은 카드사입니다."],
  INVALID_EASY_PAY: [400, "유효하지 않은 간편결제입니다."],
  INVALID_FLOW_MODE_PARAMETERS: [
    400,
    "flowMode가 DIRECT일 때는 cardCompany 또는 easyPay 중 하나만 필요합니다.",
  ],
  INVALID_CARD_INSTALLMENT_PLANS_WITH_MAX_AND_SINGLE: [
    400,
    "cardInstallmentPlan과 maxCardInstallmentPlan은 같이 사용할 수 없습니다.",
  ],
  NOT_SUPPORTED_METHOD: [400, "지원되지 않는 결제 수단입니다."],
  NOT_SUPPORTED_PROMISE: [400, "모바일 환경에서는 Promise 방식을 지원하지 않습니다."],
  INSECURE_KEY_USAGE: [403, "클라이언트 키를 넣어야 하는 곳에 시크릿 키를 사용했습니다."],
} as const satisfies ErrorTable;
