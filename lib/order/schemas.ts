import { z } from "zod";
import { paging } from "@/lib/platform/paging";
import { OrderStatus } from "@/prisma/generated/enums";

export const OrderNumber = z.strictObject({ number: z.string().regex(/^\d{8}-[0-9A-Z]{8,16}$/) });

/** PostgreSQL has no year 0, and the shop no orders before this century. */
const day = z.iso.date().regex(/^2\d{3}-/, "2000년부터의 날짜여야 합니다.");

export const ListOrders = z.strictObject({
  status: z.enum(OrderStatus).optional(),
  query: z.string().trim().min(1).max(100).optional(),
  from: day.optional().describe("The first day, in Korean time."),
  to: day.optional().describe("The last day, in Korean time."),
  ...paging,
});
export type ListOrders = z.output<typeof ListOrders>;

/** Before payment the whole order is cancelled; there is nothing to choose. */
export const CancelOrder = z.strictObject({});

export const ItemOfOrder = OrderNumber.extend({ id: z.uuid() });
export type ItemOfOrder = z.output<typeof ItemOfOrder>;

export const MoveItem = z.strictObject({
  act: z.enum(["prepare"]),
  note: z
    .string()
    .trim()
    .max(200)
    .default("")
    .describe("Part of the item's history, which its shopper reads."),
});
export type MoveItem = z.output<typeof MoveItem>;
