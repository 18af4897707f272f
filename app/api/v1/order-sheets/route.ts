import { otherMethods } from "@/app/_server/other-methods";
import { route } from "@/app/_server/route";
import { openSheet } from "@/lib/checkout/open-sheet";
import { OpenSheet } from "@/lib/sheet/schemas";
import { SheetView } from "@/lib/sheet/views";

export const POST = route(
  {
    path: "/order-sheets",
    who: "member",
    body: OpenSheet,
    status: 201,
    summary: "Open a sheet: the prices of this moment, kept for fifteen minutes.",
    answer: SheetView,
    refusals: ["ENTITY_NOT_FOUND", "PRODUCT_NOT_ON_SALE", "STOCK_NOT_ENOUGH"],
  },
  ({ actor, body: { items, fromCart } }) => openSheet(actor.id, { items }, { fromCart }),
);

export const { DELETE, GET, HEAD, OPTIONS, PATCH, PUT } = otherMethods({ POST });
