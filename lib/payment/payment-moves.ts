import type { Move } from "@/lib/platform/moves";
import type { PaymentStatus } from "@/prisma/generated/enums";

/** An attempt that may still become a payment. An order has one at most. */
export const openStatuses = ["REQUESTED", "UNKNOWN", "WAITING_FOR_DEPOSIT"] as const;

/** The money came in, whatever went back since. */
export const approvedStatuses = ["COMPLETED", "PARTIALLY_CANCELED", "CANCELED"] as const;

/** Every way a payment may change. One row is one UPDATE: `from` is its WHERE, `to` is its SET. */
export const paymentMoves = {
  loseSight: { from: ["REQUESTED"], to: "UNKNOWN" },
  awaitDeposit: { from: ["REQUESTED", "UNKNOWN"], to: "WAITING_FOR_DEPOSIT" },
  complete: { from: ["REQUESTED", "UNKNOWN", "WAITING_FOR_DEPOSIT"], to: "COMPLETED" },
  /** The provider approved after we had given the attempt up, and the order can still be had. */
  completeLate: { from: ["FAILED"], to: "COMPLETED" },
  fail: { from: ["REQUESTED", "UNKNOWN"], to: "FAILED" },
  expire: { from: ["WAITING_FOR_DEPOSIT"], to: "EXPIRED" },
  refundPart: { from: ["COMPLETED", "PARTIALLY_CANCELED"], to: "PARTIALLY_CANCELED" },
  refundAll: { from: ["COMPLETED", "PARTIALLY_CANCELED"], to: "CANCELED" },
} as const satisfies Record<string, Move<PaymentStatus>>;

export type PaymentMove = keyof typeof paymentMoves;
