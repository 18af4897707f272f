import type { Move } from "@/lib/platform/moves";
import type { OrderStatus } from "@/prisma/generated/enums";

/** States in which nothing has been paid yet. */
export const unpaidStatuses = ["CREATED", "PAYMENT_PENDING", "PAYMENT_FAILED"] as const;

/** States whose reservation is still held. A declined order has given its own back. */
export const reservingStatuses = ["CREATED", "PAYMENT_PENDING"] as const;

/** Every way an order may change. One row is one UPDATE: `from` is its WHERE, `to` is its SET. */
export const orderMoves = {
  requestPayment: { from: ["CREATED", "PAYMENT_FAILED"], to: "PAYMENT_PENDING" },
  pay: { from: ["CREATED", "PAYMENT_PENDING"], to: "PAID" },
  decline: { from: ["PAYMENT_PENDING"], to: "PAYMENT_FAILED" },
  cancel: { from: ["CREATED", "PAYMENT_PENDING", "PAYMENT_FAILED"], to: "CANCELED" },
  expire: { from: ["CREATED", "PAYMENT_PENDING", "PAYMENT_FAILED"], to: "EXPIRED" },
  refundPart: { from: ["PAID", "PARTIALLY_CANCELED"], to: "PARTIALLY_CANCELED" },
  refundAll: { from: ["PAID", "PARTIALLY_CANCELED"], to: "REFUNDED" },
  complete: { from: ["PAID", "PARTIALLY_CANCELED"], to: "COMPLETED" },
} as const satisfies Record<string, Move<OrderStatus>>;

export type OrderMove = keyof typeof orderMoves;
