type Explained = {
  /** More than one where the code is the same and only HTTP is more exact. */
  statuses: readonly [number, ...number[]];
  meaning: string;
  /** What `details` holds, where the code has any. */
  details?: string;
};

/** Every code an error may carry. A test holds this against the refusals of the shelves. */
const errorCodes = {
  INVALID_REQUEST: {
    statuses: [400, 405, 415],
    meaning:
      "The request does not have the documented form; 405 when the address has no such method (`Allow` names those it has), 415 when the body is not application/json.",
    details: "`{ where, issues: [{ path, message }] }`: what is wrong, field by field.",
  },
  PAYMENT_AMOUNT_MISMATCH: {
    statuses: [400],
    meaning: "The amount to confirm is not the amount that was agreed.",
  },
  UNAUTHENTICATED: {
    statuses: [401],
    meaning:
      "No log-in, or one that no longer counts. A bearer token that is not good is refused everywhere.",
  },
  PAYMENT_DECLINED: {
    statuses: [402],
    meaning: "The payment provider said no; `message` is its reason.",
  },
  FORBIDDEN: {
    statuses: [403],
    meaning: "The role does not allow it, or a write with a session cookie came from another site.",
  },
  ENTITY_NOT_FOUND: {
    statuses: [404],
    meaning: "It does not exist, or it is not yours: the two look the same.",
  },
  STOCK_NOT_ENOUGH: {
    statuses: [409],
    meaning: "Fewer pieces are left than were asked for.",
    details: "`{ shortages: [{ variantId, wanted, left }] }`",
  },
  STOCK_AVAILABLE: {
    statuses: [409],
    meaning: "There is enough to buy it now: nobody has to wait for it.",
    details: "`{ stock }`: how many can be sold.",
  },
  PRODUCT_NOT_ON_SALE: {
    statuses: [409],
    meaning: "A product is suspended or sold out.",
    details: "`{ products: [{ variantId, productId, status }] }`",
  },
  BALANCE_NOT_ENOUGH: {
    statuses: [409],
    meaning: "The balance does not cover what it was asked to pay.",
    details: "`{ wanted, spendable }` in won.",
  },
  COUPON_SOLD_OUT: { statuses: [409], meaning: "Every issue of this coupon is taken." },
  COUPON_ALREADY_ISSUED: { statuses: [409], meaning: "One per person, and you have yours." },
  COUPON_NOT_OPEN: { statuses: [409], meaning: "The coupon is not issued yet, or no longer." },
  COUPON_NOT_USABLE: {
    statuses: [409],
    meaning: "The coupon is used, expired, revoked or does not fit this order.",
    details: "`{ reason }`",
  },
  ORDER_STATE_CONFLICT: {
    statuses: [409],
    meaning: "Not in this state. Read it again before trying something else.",
    details: "`{ act }`: what was asked for.",
  },
  EMAIL_TAKEN: { statuses: [409], meaning: "There is an account with this e-mail." },
  IDEMPOTENCY_IN_PROGRESS: {
    statuses: [409],
    meaning: "The first request with this Idempotency-Key is still being answered. Ask again shortly.",
  },
  ORDER_SHEET_EXPIRED: {
    statuses: [410],
    meaning: "The sheet's time is over, or it is not there: open a new one.",
  },
  PAYLOAD_TOO_LARGE: { statuses: [413], meaning: "The body is larger than 64 KB." },
  IDEMPOTENCY_KEY_REUSED: {
    statuses: [422],
    meaning: "This Idempotency-Key came with another request before.",
  },
  TOO_MANY_REQUESTS: {
    statuses: [429],
    meaning: "The allowance is used up. Come back after `Retry-After` seconds.",
    details: "`{ retryAfterSeconds }`",
  },
  INTERNAL_SERVER_ERROR: {
    statuses: [500],
    meaning: "Our fault. `requestId` names it in our logs.",
  },
  SERVICE_UNAVAILABLE: {
    statuses: [503],
    meaning: "Something we depend on does not answer. Come back after `Retry-After` seconds.",
  },
} as const satisfies Record<string, Explained>;

export type ErrorCode = keyof typeof errorCodes;

export const allErrorCodes = Object.keys(errorCodes) as ErrorCode[];

export const explain = (code: ErrorCode): Explained => errorCodes[code];
