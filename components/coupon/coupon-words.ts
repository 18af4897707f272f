import type { CouponView } from "@/lib/coupon/views";
import { formatWon } from "@/lib/platform/format-won";

type Terms = Pick<CouponView, "kind" | "value" | "cap" | "minimum">;

/** What it is worth, in as few words as can be: "10%", "5,000원", "배송비 무료". */
export function benefitOf({ kind, value }: Terms): string {
  if (kind === "FREE_SHIPPING") return "배송비 무료";
  return kind === "PERCENT" ? `${value}%` : formatWon(value);
}

/** When it can be used, in words. */
export function conditionsOf({ cap, minimum }: Terms): string[] {
  return [
    minimum > 0 ? `${formatWon(minimum)} 이상 담으면` : "금액 제한 없이",
    ...(cap === null ? [] : [`최대 ${formatWon(cap)}`]),
  ];
}
