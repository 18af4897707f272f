import { NextResponse } from "next/server";
import { guestCookieName, guestCookieOptions, newGuest, requestCartOwner } from "@/app/_server/cart-owner";
import { success } from "@/app/_server/envelope";
import { otherMethods } from "@/app/_server/other-methods";
import { route } from "@/app/_server/route";
import { addItem } from "@/lib/cart/add-item";
import { AddItem } from "@/lib/cart/schemas";
import { CartView } from "@/lib/checkout/cart-views";
import { viewCart } from "@/lib/checkout/view-cart";
import { currentRequestId } from "@/lib/platform/request";

export const POST = route(
  {
    path: "/cart/items",
    who: "anyone",
    body: AddItem,
    status: 201,
    summary: "Put goods in, on top of what is in. A guest on our own pages is given a cart and its cookie.",
    answer: CartView,
    refusals: ["ENTITY_NOT_FOUND", "PRODUCT_NOT_ON_SALE", "STOCK_NOT_ENOUGH"],
  },
  async ({ actor, body, request }) => {
    const owner = requestCartOwner(request, actor) ?? (await newGuest(request.headers));
    await addItem(owner, body);
    const view = await viewCart(owner);
    return "guestId" in owner ? withCookie(view, owner.guestId) : view;
  },
);

function withCookie(view: CartView, guestId: string): Response {
  const { body, status, headers } = success(view, 201, currentRequestId() ?? "");
  const response = new NextResponse(body, { status, headers });
  response.cookies.set(guestCookieName, guestId, guestCookieOptions());
  return response;
}

export const { DELETE, GET, HEAD, OPTIONS, PATCH, PUT } = otherMethods({ POST });
