import { requestCartOwner } from "@/app/_server/cart-owner";
import { otherMethods } from "@/app/_server/other-methods";
import { route } from "@/app/_server/route";
import { changeItem } from "@/lib/cart/change-item";
import { removeItem } from "@/lib/cart/remove-item";
import { ChangeItem, ItemId } from "@/lib/cart/schemas";
import { CartView } from "@/lib/checkout/cart-views";
import { viewCart } from "@/lib/checkout/view-cart";
import { notFound } from "@/lib/platform/refusals";

const path = "/cart/items/{id}";

export const PATCH = route(
  {
    path,
    who: "anyone",
    params: ItemId,
    body: ChangeItem,
    summary: "Another quantity, or selected for the order or not; what is not named stays.",
    answer: CartView,
    refusals: ["STOCK_NOT_ENOUGH"],
  },
  async ({ actor, params, body, request }) => {
    const owner = requestCartOwner(request, actor);
    if (!owner) throw notFound();
    await changeItem(owner, params.id, body);
    return viewCart(owner);
  },
);

export const DELETE = route(
  {
    path,
    who: "anyone",
    params: ItemId,
    summary: "Take something out.",
    answer: CartView,
  },
  async ({ actor, params, request }) => {
    const owner = requestCartOwner(request, actor);
    if (!owner || !(await removeItem(owner, params.id))) throw notFound();
    return viewCart(owner);
  },
);

export const { GET, HEAD, OPTIONS, POST, PUT } = otherMethods({ DELETE, PATCH });
