import { otherMethods } from "@/app/_server/other-methods";
import { route } from "@/app/_server/route";
import { getOrder } from "@/lib/order/queries";
import { OrderNumber } from "@/lib/order/schemas";
import { OrderView } from "@/lib/order/views";

export const GET = route(
  {
    path: "/orders/{number}",
    who: "member",
    params: OrderNumber,
    summary: "One's own order with its items, history and payment.",
    answer: OrderView,
  },
  ({ actor, params }) => getOrder(actor.id, params.number),
);

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods({ GET });
