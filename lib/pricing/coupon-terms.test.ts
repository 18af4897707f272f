import { expect, test } from "vitest";
import { type CouponTerms, couponUnusableReason, discountOf } from "./coupon-terms";

const terms = (given: Partial<CouponTerms>): CouponTerms => ({
  kind: "FIXED",
  value: 5_000,
  cap: null,
  minimum: 0,
  ...given,
});

test.each<[Partial<CouponTerms>, number, number]>([
  [{ value: 5_000 }, 30_000, 5_000],
  [{ value: 5_000 }, 5_000, 5_000],
  [{ value: 5_000 }, 4_999, 4_999],
  [{ value: 5_000 }, 0, 0],
  [{ value: 5_000, cap: 3_000 }, 30_000, 3_000],
  [{ kind: "PERCENT", value: 10 }, 12_345, 1_234],
  [{ kind: "PERCENT", value: 10 }, 9, 0],
  [{ kind: "PERCENT", value: 33 }, 100, 33],
  [{ kind: "PERCENT", value: 29 }, 100, 29],
  [{ kind: "PERCENT", value: 1 }, 199, 1],
  [{ kind: "PERCENT", value: 10, cap: 15_000 }, 149_999, 14_999],
  [{ kind: "PERCENT", value: 10, cap: 15_000 }, 150_000, 15_000],
  [{ kind: "PERCENT", value: 10, cap: 15_000 }, 2_000_000_000, 15_000],
  [{ kind: "PERCENT", value: 100 }, 2_000_000_000, 2_000_000_000],
  [{ kind: "PERCENT", value: 99 }, 1_999_999_999, 1_979_999_999],
  [{ kind: "FREE_SHIPPING", value: 0 }, 30_000, 0],
])("%j takes off %i won of goods %i won", (given, goodsTotal, discount) => {
  expect(discountOf(terms(given), goodsTotal)).toBe(discount);
});

test.each<[number, number, string | null]>([
  [30_000, 0, null],
  [30_001, 1, null],
  [30_001, 2, "30,000원 이상 담으면 쓸 수 있는 쿠폰이에요. 1원 더 담아 주세요."],
  [29_999, 0, "30,000원 이상 담으면 쓸 수 있는 쿠폰이에요. 1원 더 담아 주세요."],
  [0, 0, "30,000원 이상 담으면 쓸 수 있는 쿠폰이에요. 30,000원 더 담아 주세요."],
])("a minimum of 30,000 is compared with the discounted goods: %i − %i", (items, itemDiscount, reason) => {
  expect(couponUnusableReason({ items, itemDiscount }, terms({ minimum: 30_000 }))).toBe(reason);
});

test("no minimum, no reason, even for an empty basket", () => {
  expect(couponUnusableReason({ items: 0, itemDiscount: 0 }, terms({}))).toBeNull();
});
