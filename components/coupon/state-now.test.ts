import { expect, test } from "vitest";
import type { CouponView } from "@/lib/coupon/views";
import { stateNow } from "./state-now";

const opens = Date.parse("2026-12-01T01:00:00Z");
const ends = Date.parse("2026-12-02T01:00:00Z");
const coupon: CouponView = {
  id: "0190a000-0000-7000-8000-000000000000",
  name: "금요일 밤",
  description: "",
  kind: "FIXED",
  value: 1_000,
  cap: null,
  minimum: 0,
  quantity: 10,
  remaining: 3,
  state: "SOON",
  issueStartsAt: new Date(opens).toISOString(),
  issueEndsAt: new Date(ends).toISOString(),
  validDays: 7,
  mine: null,
};

test.each([
  ["as it was told", null, 3, "SOON"],
  ["a moment before its opening", opens - 1, 3, "SOON"],
  ["at its opening", opens, 3, "OPEN"],
  ["when nothing is left", opens, 0, "SOLD_OUT"],
  ["a moment before its end", ends - 1, 3, "OPEN"],
  ["at its end", ends, 3, "ENDED"],
] as const)("%s", (_, now, remaining, state) => {
  expect(stateNow({ ...coupon, remaining }, now)).toBe(state);
});
