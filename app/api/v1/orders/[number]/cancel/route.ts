import { otherMethods } from "@/app/_server/other-methods";
import { route } from "@/app/_server/route";
import { cancelUnpaidOrder } from "@/lib/checkout/cancel-unpaid-order";
import { getOrder } from "@/lib/order/queries";
import { CancelOrder, OrderNumber } from "@/lib/order/schemas";
import { OrderView } from "@/lib/order/views";

export const POST = route(
  {
    path: "/orders/{number}/cancel",
    who: "member",
    params: OrderNumber,
    body: CancelOrder,
    summary: "Cancel an order that is not paid yet.",
    answer: OrderView,
    refusals: ["ORDER_STATE_CONFLICT"],
  },
  async ({ actor, params }) => {
    await cancelUnpaidOrder(actor.id, params.number);
    return getOrder(actor.id, params.number);
  },
);

export const { DELETE, GET, HEAD, OPTIONS, PATCH, PUT } = otherMethods({ POST });
