import { z } from "zod";
import {
  ActorKind,
  OrderItemStatus,
  OrderStatus,
  PaymentMethod,
  PaymentStatus,
} from "@/prisma/generated/enums";

const won = z.int().min(0);
const moment = z.iso.datetime({ offset: true });

const OrderItemView = z
  .strictObject({
    id: z.uuid(),
    variantId: z.uuid(),
    productId: z.uuid(),
    name: z.string(),
    option: z.string(),
    imageUrl: z.string(),
    quantity: z.int().min(1),
    unitPrice: won,
    itemDiscount: won.describe("Per piece."),
    lineTotal: won,
    shippingFee: won,
    status: z.enum(OrderItemStatus),
    history: z.array(
      z.strictObject({
        event: z.string().describe("The act: `place`, `pay`, `dispatch` and so on."),
        from: z.enum(OrderItemStatus).nullable(),
        to: z.enum(OrderItemStatus),
        actor: z.enum(ActorKind),
        note: z.string(),
        at: moment,
      }),
    ),
  })
  .meta({ id: "OrderItem" });

const OrderPaymentView = z.strictObject({
  id: z.uuid(),
  method: z.enum(PaymentMethod),
  status: z.enum(PaymentStatus),
  amount: won,
  balancePart: won,
  approvedAt: moment.nullable(),
});

export const OrderView = z
  .strictObject({
    number: z.string(),
    status: z.enum(OrderStatus),
    expiresAt: moment.describe("Until when it can be paid."),
    createdAt: moment,
    paidAt: moment.nullable(),
    items: z.array(OrderItemView),
    amounts: z.strictObject({
      items: won,
      itemDiscount: won,
      orderDiscount: won,
      shipping: won,
      payable: won,
    }),
    balanceUse: won,
    address: z.strictObject({
      receiver: z.string(),
      phone: z.string(),
      postcode: z.string(),
      address: z.string(),
      addressDetail: z.string(),
      deliveryNote: z.string(),
    }),
    payment: OrderPaymentView.nullable().describe("The one that counts, or the latest attempt."),
  })
  .meta({ id: "Order" });
export type OrderView = z.output<typeof OrderView>;

export const OrderCard = z
  .strictObject({
    number: z.string(),
    status: z.enum(OrderStatus),
    createdAt: moment,
    expiresAt: moment,
    payable: won,
    items: z.array(
      z.strictObject({
        id: z.uuid(),
        name: z.string(),
        option: z.string(),
        imageUrl: z.string(),
        quantity: z.int().min(1),
        lineTotal: won,
        status: z.enum(OrderItemStatus),
      }),
    ),
  })
  .meta({ id: "OrderCard" });
export type OrderCard = z.output<typeof OrderCard>;

export const OrderList = z.strictObject({ items: z.array(OrderCard), nextCursor: z.string().nullable() });
export type OrderList = z.output<typeof OrderList>;

export const MovedItem = z.strictObject({ id: z.uuid(), status: z.enum(OrderItemStatus), movedAt: moment });
export type MovedItem = z.output<typeof MovedItem>;

/** What a state is called, and how it feels: neutral, info, progress, good, warn or bad. */
export type StatusLabel = { label: string; tone: string };
export type StatusLabels = Record<"order" | "item" | "payment", Record<string, StatusLabel>>;
