import { idempotencyKeyOf } from "@/app/_server/idempotency-key";
import { otherMethods } from "@/app/_server/other-methods";
import { route } from "@/app/_server/route";
import { placeOrder } from "@/lib/checkout/place-order";
import { PlaceOrder } from "@/lib/checkout/schemas";
import { listOrders } from "@/lib/order/list-orders";
import { getOrder } from "@/lib/order/queries";
import { ListOrders } from "@/lib/order/schemas";
import { OrderList, OrderView } from "@/lib/order/views";

export const GET = route(
  {
    path: "/orders",
    who: "member",
    query: ListOrders,
    summary: "One's own orders, newest first.",
    answer: OrderList,
  },
  ({ actor, query }) => listOrders(actor.id, query),
);

export const POST = route(
  {
    path: "/orders",
    who: "member",
    body: PlaceOrder,
    status: 201,
    summary:
      "Place an order from a sheet, or straight from items; the stock is held until it is paid or runs out.",
    answer: OrderView,
    idempotencyKey: "honoured",
    refusals: [
      "ENTITY_NOT_FOUND",
      "STOCK_NOT_ENOUGH",
      "PRODUCT_NOT_ON_SALE",
      "BALANCE_NOT_ENOUGH",
      "COUPON_NOT_USABLE",
      "ORDER_SHEET_EXPIRED",
    ],
  },
  async ({ actor, body, request }) => {
    const number = await placeOrder(actor.id, body, idempotencyKeyOf(request));
    return getOrder(actor.id, number);
  },
);

export const { DELETE, OPTIONS, PATCH, PUT } = otherMethods({ GET, POST });
