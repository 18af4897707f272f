import { expect, test } from "vitest";
import { movesFrom, unreachable } from "@/lib/platform/moves";
import { OrderItemStatus, OrderStatus } from "@/prisma/generated/enums";
import { orderItemMoves } from "./order-item-moves";
import { orderMoves } from "./order-moves";

test("every state of an order can be reached from its creation", () => {
  expect(unreachable(orderMoves, "CREATED", Object.values(OrderStatus))).toEqual([]);
});

test("every state of an item can be reached from waiting for payment", () => {
  expect(unreachable(orderItemMoves, "PENDING_PAYMENT", Object.values(OrderItemStatus))).toEqual([]);
});

test.each([
  ["CREATED", ["requestPayment", "pay", "cancel", "expire"]],
  ["PAYMENT_PENDING", ["pay", "decline", "cancel", "expire"]],
  ["PAYMENT_FAILED", ["requestPayment", "cancel", "expire"]],
  ["PAID", ["refundPart", "refundAll", "complete"]],
  ["PARTIALLY_CANCELED", ["refundPart", "refundAll", "complete"]],
  ["REFUNDED", []],
  ["COMPLETED", []],
  ["CANCELED", []],
  ["EXPIRED", []],
])("an order that is %s may %j", (status, moves) => {
  expect(movesFrom(orderMoves, status)).toEqual(moves);
});

test.each([
  ["PENDING_PAYMENT", ["PAID", "CANCELED"]],
  ["PAID", ["PREPARING", "CANCEL_REQUESTED", "CANCEL_PROCESSING"]],
  ["PREPARING", ["DISPATCHED", "CANCEL_REQUESTED"]],
  ["DISPATCHED", ["IN_TRANSIT"]],
  ["IN_TRANSIT", ["DELIVERED"]],
  ["DELIVERED", ["CONFIRMED", "RETURN_REQUESTED", "EXCHANGE_REQUESTED"]],
  ["CONFIRMED", []],
  ["CANCEL_REQUESTED", ["CANCEL_PROCESSING", "PAID", "PREPARING"]],
  ["CANCEL_PROCESSING", ["CANCELED", "PAID", "PREPARING"]],
  ["CANCELED", []],
  ["RETURN_REQUESTED", ["RETURN_PROCESSING", "DELIVERED"]],
  ["RETURN_PROCESSING", ["RETURNED", "DELIVERED"]],
  ["RETURNED", []],
  ["EXCHANGE_REQUESTED", ["DELIVERED", "EXCHANGE_PROCESSING"]],
  ["EXCHANGE_PROCESSING", ["EXCHANGED"]],
  ["EXCHANGED", ["CONFIRMED"]],
])("an item that is %s may become %j", (status, targets) => {
  expect(movesFrom(orderItemMoves, status).map((move) => orderItemMoves[move].to)).toEqual(targets);
});
