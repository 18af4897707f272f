import { formatCount } from "@/lib/platform/format-count";
import { Refusal } from "@/lib/platform/refusal";

export type Shortage = { readonly variantId: string; readonly wanted: number; readonly left: number };

export const stockNotEnough = (shortages: readonly Shortage[]) =>
  new Refusal("STOCK_NOT_ENOUGH", 409, "재고가 부족합니다.", { shortages });

/** What orders hold cannot leave the warehouse by another door. */
export const stockIsReserved = (shortage: Shortage) =>
  new Refusal(
    "STOCK_NOT_ENOUGH",
    409,
    `주문에 잡힌 재고는 뺄 수 없어요. 지금 뺄 수 있는 수량은 ${shortage.left}개예요.`,
    { shortages: [shortage] },
  );

export const stockLimitReached = (limit: number) => {
  const message = `재고는 한 옵션에 ${formatCount(limit)}개까지 둘 수 있어요.`;
  return new Refusal("INVALID_REQUEST", 400, message, {
    where: "body",
    issues: [{ path: "quantity", message }],
  });
};

export const bookingKeyReused = () =>
  new Refusal("IDEMPOTENCY_KEY_REUSED", 422, "같은 Idempotency-Key로 다른 내용을 보낼 수 없습니다.");

export const tooManyBuyers = (retryAfterSeconds: number) =>
  new Refusal(
    "TOO_MANY_REQUESTS",
    429,
    "지금 이 상품에 주문이 몰리고 있어요. 잠시 후 다시 시도해 주세요.",
    { retryAfterSeconds },
    retryAfterSeconds,
  );
