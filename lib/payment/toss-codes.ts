/** The provider has refused for good: nothing was taken, and this attempt will never take anything. */
const declines = new Set([
  ...["EXCEED_MAX_CARD_INSTALLMENT_PLAN", "NOT_ALLOWED_POINT_USE", "INVALID_REJECT_CARD"],
  ...["BELOW_MINIMUM_AMOUNT", "INVALID_CARD_EXPIRATION", "INVALID_STOPPED_CARD"],
  ...["EXCEED_MAX_DAILY_PAYMENT_COUNT", "NOT_SUPPORTED_INSTALLMENT_PLAN_CARD_OR_MERCHANT"],
  ...["INVALID_CARD_INSTALLMENT_PLAN", "NOT_SUPPORTED_MONTHLY_INSTALLMENT_PLAN"],
  ...["EXCEED_MAX_PAYMENT_AMOUNT", "INVALID_CARD_LOST_OR_STOLEN", "RESTRICTED_TRANSFER_ACCOUNT"],
  ...["INVALID_CARD_NUMBER", "EXCEED_MAX_ONE_DAY_WITHDRAW_AMOUNT", "EXCEED_MAX_ONE_TIME_WITHDRAW_AMOUNT"],
  ...["EXCEED_MAX_AMOUNT", "INVALID_ACCOUNT_INFO_RE_REGISTER", "UNAPPROVED_ORDER_ID"],
  ...["EXCEED_MAX_MONTHLY_PAYMENT_AMOUNT", "REJECT_ACCOUNT_PAYMENT", "REJECT_CARD_PAYMENT"],
  ...["REJECT_CARD_COMPANY", "REJECT_TOSSPAY_INVALID_ACCOUNT", "EXCEED_MAX_AUTH_COUNT"],
  ...["EXCEED_MAX_ONE_DAY_AMOUNT", "INVALID_PASSWORD", "FDS_ERROR"],
]);

/** What a code says when we asked to confirm. What is not on the list says nothing about the money. */
export function wordOfConfirmCode(code: string): "declined" | "foreign" | "unknown" {
  if (code === "FORBIDDEN_REQUEST") return "foreign";
  return declines.has(code) ? "declined" : "unknown";
}

/** What a code says when we asked for a payment. */
export function wordOfLookUpCode(code: string): "absent" | "unknown" {
  return code === "NOT_FOUND_PAYMENT" || code === "NOT_FOUND" ? "absent" : "unknown";
}

/** Perhaps done before, by the same request whose answer was lost: the payment itself tells. */
const perhapsDone = new Set([
  ...["ALREADY_CANCELED_PAYMENT", "ALREADY_REFUND_PAYMENT"],
  ...["NOT_CANCELABLE_AMOUNT", "NOT_MATCHES_REFUNDABLE_AMOUNT"],
]);

/** Nothing was given back, and the same request would be refused again. */
const cancelRefusals = new Set([
  ...["INVALID_REFUND_ACCOUNT_INFO", "INVALID_REFUND_ACCOUNT_NUMBER", "INVALID_BANK"],
  ...["EXCEED_CANCEL_AMOUNT_DISCOUNT_AMOUNT", "INVALID_REQUEST", "REFUND_REJECTED"],
  ...["FORBIDDEN_BANK_REFUND_REQUEST", "FORBIDDEN_REQUEST", "NOT_CANCELABLE_PAYMENT"],
  ...["EXCEED_MAX_REFUND_DUE", "NOT_ALLOWED_PARTIAL_REFUND_WAITING_DEPOSIT", "NOT_ALLOWED_PARTIAL_REFUND"],
  ...["NOT_CANCELABLE_PAYMENT_FOR_DORMANT_USER", "EXCEED_CANCEL_LIMIT"],
]);

/** What a code says when we asked to give money back. */
export function wordOfCancelCode(code: string): "look-up" | "refused" | "unknown" {
  if (perhapsDone.has(code)) return "look-up";
  return cancelRefusals.has(code) ? "refused" : "unknown";
}
