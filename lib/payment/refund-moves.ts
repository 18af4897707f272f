import type { Move } from "@/lib/platform/moves";
import type { RefundStatus } from "@/prisma/generated/enums";

/** Every way a refund may change. One row is one UPDATE: `from` is its WHERE, `to` is its SET. */
export const refundMoves = {
  loseSight: { from: ["REQUESTED"], to: "UNKNOWN" },
  complete: { from: ["REQUESTED", "UNKNOWN"], to: "COMPLETED" },
  fail: { from: ["REQUESTED", "UNKNOWN"], to: "FAILED" },
} as const satisfies Record<string, Move<RefundStatus>>;
