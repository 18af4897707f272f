import type { CouponTerms } from "@/lib/pricing/coupon-terms";
import type { PricedLine } from "@/lib/pricing/merge-lines";
import { quote } from "@/lib/pricing/quote";

type Saving = {
  /** What the lines cost without a coupon, less what they cost with this one. */
  won: number;
  /** Why nobody would want to use it up; null when it saves something. */
  nothing: string | null;
};

/** What a coupon that fits is worth on these lines. */
export function couponSaving(lines: readonly PricedLine[], terms: CouponTerms): Saving {
  const won = quote(lines, null).amounts.payable - quote(lines, terms).amounts.payable;
  if (won > 0) return { won, nothing: null };
  const nothing =
    terms.kind === "FREE_SHIPPING"
      ? "이 주문은 이미 배송비가 없어요. 다음 주문에 아껴 두세요."
      : "이 주문에서는 할인되는 금액이 없어요. 다음 주문에 아껴 두세요.";
  return { won, nothing };
}
