import { describe, expect, test } from "vitest";
import { cancelErrors } from "@/sandbox/toss/errors/cancel-errors";
import { confirmErrors } from "@/sandbox/toss/errors/confirm-errors";
import { wordOfCancelCode, wordOfConfirmCode, wordOfLookUpCode } from "./toss-codes";

const confirmWords = {
  ALREADY_PROCESSED_PAYMENT: "unknown",
  PROVIDER_ERROR: "unknown",
  EXCEED_MAX_CARD_INSTALLMENT_PLAN: "declined",
  INVALID_REQUEST: "unknown",
  NOT_ALLOWED_POINT_USE: "declined",
  INVALID_API_KEY: "unknown",
  INVALID_REJECT_CARD: "declined",
  BELOW_MINIMUM_AMOUNT: "declined",
  INVALID_CARD_EXPIRATION: "declined",
  INVALID_STOPPED_CARD: "declined",
  EXCEED_MAX_DAILY_PAYMENT_COUNT: "declined",
  NOT_SUPPORTED_INSTALLMENT_PLAN_CARD_OR_MERCHANT: "declined",
  INVALID_CARD_INSTALLMENT_PLAN: "declined",
  NOT_SUPPORTED_MONTHLY_INSTALLMENT_PLAN: "declined",
  EXCEED_MAX_PAYMENT_AMOUNT: "declined",
  NOT_FOUND_TERMINAL_ID: "unknown",
  INVALID_AUTHORIZE_AUTH: "unknown",
  INVALID_CARD_LOST_OR_STOLEN: "declined",
  RESTRICTED_TRANSFER_ACCOUNT: "declined",
  INVALID_CARD_NUMBER: "declined",
  INVALID_UNREGISTERED_SUBMALL: "unknown",
  NOT_REGISTERED_BUSINESS: "unknown",
  EXCEED_MAX_ONE_DAY_WITHDRAW_AMOUNT: "declined",
  EXCEED_MAX_ONE_TIME_WITHDRAW_AMOUNT: "declined",
  CARD_PROCESSING_ERROR: "unknown",
  EXCEED_MAX_AMOUNT: "declined",
  INVALID_ACCOUNT_INFO_RE_REGISTER: "declined",
  NOT_AVAILABLE_PAYMENT: "unknown",
  UNAPPROVED_ORDER_ID: "declined",
  EXCEED_MAX_MONTHLY_PAYMENT_AMOUNT: "declined",
  UNAUTHORIZED_KEY: "unknown",
  REJECT_ACCOUNT_PAYMENT: "declined",
  REJECT_CARD_PAYMENT: "declined",
  REJECT_CARD_COMPANY: "declined",
  FORBIDDEN_REQUEST: "foreign",
  REJECT_TOSSPAY_INVALID_ACCOUNT: "declined",
  EXCEED_MAX_AUTH_COUNT: "declined",
  EXCEED_MAX_ONE_DAY_AMOUNT: "declined",
  NOT_AVAILABLE_BANK: "unknown",
  INVALID_PASSWORD: "declined",
  INCORRECT_BASIC_AUTH_FORMAT: "unknown",
  FDS_ERROR: "declined",
  NOT_FOUND_PAYMENT: "unknown",
  NOT_FOUND_PAYMENT_SESSION: "unknown",
  FAILED_PAYMENT_INTERNAL_SYSTEM_PROCESSING: "unknown",
  FAILED_INTERNAL_SYSTEM_PROCESSING: "unknown",
  UNKNOWN_PAYMENT_ERROR: "unknown",
} as const;

const cancelWords = {
  ALREADY_CANCELED_PAYMENT: "look-up",
  INVALID_REFUND_ACCOUNT_INFO: "refused",
  EXCEED_CANCEL_AMOUNT_DISCOUNT_AMOUNT: "refused",
  INVALID_REQUEST: "refused",
  INVALID_REFUND_ACCOUNT_NUMBER: "refused",
  INVALID_BANK: "refused",
  NOT_MATCHES_REFUNDABLE_AMOUNT: "look-up",
  PROVIDER_ERROR: "unknown",
  REFUND_REJECTED: "refused",
  ALREADY_REFUND_PAYMENT: "look-up",
  FORBIDDEN_BANK_REFUND_REQUEST: "refused",
  UNAUTHORIZED_KEY: "unknown",
  NOT_CANCELABLE_AMOUNT: "look-up",
  FORBIDDEN_CONSECUTIVE_REQUEST: "unknown",
  FORBIDDEN_REQUEST: "refused",
  NOT_CANCELABLE_PAYMENT: "refused",
  EXCEED_MAX_REFUND_DUE: "refused",
  NOT_ALLOWED_PARTIAL_REFUND_WAITING_DEPOSIT: "refused",
  NOT_ALLOWED_PARTIAL_REFUND: "refused",
  NOT_AVAILABLE_BANK: "unknown",
  INCORRECT_BASIC_AUTH_FORMAT: "unknown",
  NOT_CANCELABLE_PAYMENT_FOR_DORMANT_USER: "refused",
  EXCEED_CANCEL_LIMIT: "refused",
  NOT_FOUND_PAYMENT: "unknown",
  FAILED_INTERNAL_SYSTEM_PROCESSING: "unknown",
  FAILED_REFUND_PROCESS: "unknown",
  FAILED_METHOD_HANDLING_CANCEL: "unknown",
  FAILED_PARTIAL_REFUND: "unknown",
  COMMON_ERROR: "unknown",
  FAILED_PAYMENT_INTERNAL_SYSTEM_PROCESSING: "unknown",
} as const;

/** Codes that are documented elsewhere, or nowhere: none of them may be taken for a refusal. */
const elsewhere = [
  ...["DUPLICATED_ORDER_ID", "IDEMPOTENT_REQUEST_PROCESSING", "UNKNOWN_ERROR", "COMMON_ERROR"],
  ...["PAY_PROCESS_ABORTED", "PAY_PROCESS_CANCELED", "TOO_MANY_REQUESTS", "NEVER_HEARD_OF", ""],
];

describe("confirm", () => {
  test("the table leaves out no code that may be answered", () => {
    expect(Object.keys(confirmWords).sort()).toEqual(Object.keys(confirmErrors).sort());
  });

  test.each(Object.entries(confirmWords))("%s means %s", (code, word) => {
    expect(wordOfConfirmCode(code)).toBe(word);
  });

  test.each(elsewhere)("a code of no table says nothing about the money: %s", (code) => {
    expect(wordOfConfirmCode(code)).toBe("unknown");
  });
});

describe("cancel", () => {
  test("the table leaves out no code that may be answered", () => {
    expect(Object.keys(cancelWords).sort()).toEqual(Object.keys(cancelErrors).sort());
  });

  test.each(Object.entries(cancelWords))("%s means %s", (code, word) => {
    expect(wordOfCancelCode(code)).toBe(word);
  });

  test.each(elsewhere)("a code of no table says nothing about the money: %s", (code) => {
    expect(wordOfCancelCode(code)).toBe("unknown");
  });
});

test.each(["NOT_FOUND_PAYMENT", "NOT_FOUND"])("a look-up that answers %s found nothing", (code) => {
  expect(wordOfLookUpCode(code)).toBe("absent");
});

test.each(["UNAUTHORIZED_KEY", "FORBIDDEN_CONSECUTIVE_REQUEST", "NOT_FOUND_MERCHANT", ...elsewhere])(
  "a look-up that answers %s found out nothing",
  (code) => {
    expect(wordOfLookUpCode(code)).toBe("unknown");
  },
);
