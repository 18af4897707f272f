import { otherMethods } from "@/app/_server/other-methods";
import { route } from "@/app/_server/route";
import { moveItem } from "@/lib/order/move-item";
import { ItemOfOrder, MoveItem } from "@/lib/order/schemas";
import { MovedItem } from "@/lib/order/views";

export const POST = route(
  {
    path: "/admin/orders/{number}/items/{id}/moves",
    who: ["ADMIN"],
    params: ItemOfOrder,
    body: MoveItem,
    summary: "Take a paid item in hand: its shopper sees at once that it is being prepared.",
    answer: MovedItem,
    refusals: ["ORDER_STATE_CONFLICT"],
  },
  ({ actor, params, body }) => moveItem(actor.id, params, body),
);

export const { DELETE, GET, HEAD, OPTIONS, PATCH, PUT } = otherMethods({ POST });
