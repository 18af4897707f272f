import { expect, test } from "vitest";
import type { CouponView } from "@/lib/coupon/views";
import { bestCoupons } from "./best-coupons";

const coupon = (name: string, terms: Partial<CouponView>): CouponView => ({
  id: name,
  name,
  description: "",
  kind: "FIXED",
  value: 5_000,
  cap: null,
  minimum: 0,
  quantity: 100,
  remaining: 50,
  state: "OPEN",
  issueStartsAt: "2026-11-20T00:00:00.000Z",
  issueEndsAt: "2026-11-30T00:00:00.000Z",
  validDays: 7,
  mine: null,
  ...terms,
});

const offered = [
  coupon("배송비", { kind: "FREE_SHIPPING", value: 0 }),
  coupon("품절", { value: 50_000, state: "SOLD_OUT", remaining: 0 }),
  coupon("예고", { value: 50_000, state: "SOON" }),
  coupon("5천원", {}),
  coupon("얼마 안 남은 5천원", { remaining: 3 }),
  coupon("10%, 만오천원까지", { kind: "PERCENT", value: 10, cap: 15_000 }),
  coupon("20%", { kind: "PERCENT", value: 20 }),
];

test("only what can be had now, what saves most first, of equals what is sooner gone", () => {
  expect(bestCoupons(offered, 9).map(({ name }) => name)).toEqual([
    "20%",
    "10%, 만오천원까지",
    "얼마 안 남은 5천원",
    "5천원",
    "배송비",
  ]);
  expect(bestCoupons(offered, 2)).toHaveLength(2);
  expect(bestCoupons([], 3)).toEqual([]);
});
