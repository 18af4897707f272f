import type { Move } from "@/lib/platform/moves";
import type { CouponIssueStatus } from "@/prisma/generated/enums";

/** Every way an issued coupon may change. One that is past when its order is cancelled comes back expired. */
export const couponIssueMoves = {
  use: { from: ["ACTIVE"], to: "USED" },
  giveBack: { from: ["USED"], to: "ACTIVE" },
  giveBackPast: { from: ["USED"], to: "EXPIRED" },
  expire: { from: ["ACTIVE"], to: "EXPIRED" },
  revoke: { from: ["ACTIVE"], to: "REVOKED" },
} as const satisfies Record<string, Move<CouponIssueStatus>>;
