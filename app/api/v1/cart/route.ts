import { requestCartOwner } from "@/app/_server/cart-owner";
import { otherMethods } from "@/app/_server/other-methods";
import { route } from "@/app/_server/route";
import { CartView } from "@/lib/checkout/cart-views";
import { viewCart } from "@/lib/checkout/view-cart";

export const GET = route(
  {
    path: "/cart",
    who: "anyone",
    summary: "The cart at the prices and with the stock of this moment; a guest's is found by its cookie.",
    answer: CartView,
  },
  ({ actor, request }) => viewCart(requestCartOwner(request, actor)),
);

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods({ GET });
