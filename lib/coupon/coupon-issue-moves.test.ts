import { expect, test } from "vitest";
import { movesFrom, unreachable } from "@/lib/platform/moves";
import { CouponIssueStatus } from "@/prisma/generated/enums";
import { couponIssueMoves } from "./coupon-issue-moves";

test("every state of an issued coupon can be reached from its issue", () => {
  expect(unreachable(couponIssueMoves, "ACTIVE", Object.values(CouponIssueStatus))).toEqual([]);
});

test.each([
  ["ACTIVE", ["USED", "EXPIRED", "REVOKED"]],
  ["USED", ["ACTIVE", "EXPIRED"]],
  ["EXPIRED", []],
  ["REVOKED", []],
])("a coupon that is %s may become %j", (status, targets) => {
  expect(movesFrom(couponIssueMoves, status).map((move) => couponIssueMoves[move].to)).toEqual(targets);
});
