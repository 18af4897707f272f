import type { Move } from "@/lib/platform/moves";
import type { OrderItemStatus } from "@/prisma/generated/enums";

/** Every way an item may change. Backwards only where a request was turned down, withdrawn or met in part. */
export const orderItemMoves = {
  pay: { from: ["PENDING_PAYMENT"], to: "PAID" },
  end: { from: ["PENDING_PAYMENT"], to: "CANCELED" },
  prepare: { from: ["PAID"], to: "PREPARING" },
  dispatch: { from: ["PREPARING"], to: "DISPATCHED" },
  transit: { from: ["DISPATCHED"], to: "IN_TRANSIT" },
  deliver: { from: ["IN_TRANSIT"], to: "DELIVERED" },
  confirm: { from: ["DELIVERED", "EXCHANGED"], to: "CONFIRMED" },
  requestCancel: { from: ["PAID", "PREPARING"], to: "CANCEL_REQUESTED" },
  startCancel: { from: ["PAID", "CANCEL_REQUESTED"], to: "CANCEL_PROCESSING" },
  cancel: { from: ["CANCEL_PROCESSING"], to: "CANCELED" },
  cancelPartOfPaid: { from: ["CANCEL_PROCESSING"], to: "PAID" },
  cancelPartOfPreparing: { from: ["CANCEL_PROCESSING"], to: "PREPARING" },
  keepPaid: { from: ["CANCEL_REQUESTED"], to: "PAID" },
  keepPreparing: { from: ["CANCEL_REQUESTED"], to: "PREPARING" },
  requestReturn: { from: ["DELIVERED"], to: "RETURN_REQUESTED" },
  startReturn: { from: ["RETURN_REQUESTED"], to: "RETURN_PROCESSING" },
  return: { from: ["RETURN_PROCESSING"], to: "RETURNED" },
  returnPart: { from: ["RETURN_PROCESSING"], to: "DELIVERED" },
  keepDelivered: { from: ["RETURN_REQUESTED", "EXCHANGE_REQUESTED"], to: "DELIVERED" },
  requestExchange: { from: ["DELIVERED"], to: "EXCHANGE_REQUESTED" },
  startExchange: { from: ["EXCHANGE_REQUESTED"], to: "EXCHANGE_PROCESSING" },
  exchange: { from: ["EXCHANGE_PROCESSING"], to: "EXCHANGED" },
} as const satisfies Record<string, Move<OrderItemStatus>>;
