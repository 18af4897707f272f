import { expect, test } from "vitest";
import type { OrderItemStatus, OrderStatus } from "@/prisma/generated/enums";
import { orderStage } from "./order-stage";

const stage = (status: OrderStatus, ...items: OrderItemStatus[]) =>
  Object.values(orderStage({ status, items: items.map((item) => ({ status: item })) })).join(" ");

test("a paid order is where all its items are", () => {
  expect(stage("PAID", "PAID")).toBe("item PAID");
  expect(stage("PAID", "PREPARING", "PREPARING")).toBe("item PREPARING");
  expect(stage("COMPLETED", "DELIVERED")).toBe("item DELIVERED");
});

test("as long as its items are in different places, or it is not paid or over, it is what it is itself", () => {
  expect(stage("PAID", "PREPARING", "PAID")).toBe("order PAID");
  expect(stage("PAYMENT_PENDING", "PENDING_PAYMENT")).toBe("order PAYMENT_PENDING");
  expect(stage("EXPIRED", "CANCELED")).toBe("order EXPIRED");
  expect(stage("COMPLETED", "DELIVERED", "CONFIRMED")).toBe("order COMPLETED");
});
