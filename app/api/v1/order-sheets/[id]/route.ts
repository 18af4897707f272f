import { otherMethods } from "@/app/_server/other-methods";
import { route } from "@/app/_server/route";
import { changeSheet } from "@/lib/checkout/change-sheet";
import { getSheet } from "@/lib/checkout/get-sheet";
import { ChangeSheet, SheetId } from "@/lib/sheet/schemas";
import { SheetView } from "@/lib/sheet/views";

const path = "/order-sheets/{id}";

export const GET = route(
  {
    path,
    who: "member",
    params: SheetId,
    summary: "One's own sheet.",
    answer: SheetView,
    refusals: ["ORDER_SHEET_EXPIRED"],
  },
  ({ actor, params }) => getSheet(actor.id, params.id),
);

export const PATCH = route(
  {
    path,
    who: "member",
    params: SheetId,
    body: ChangeSheet,
    summary:
      "Choose coupon, method, balance and address; what is not named stays, the amounts are worked out anew.",
    answer: SheetView,
    refusals: ["ORDER_SHEET_EXPIRED", "COUPON_NOT_USABLE", "BALANCE_NOT_ENOUGH", "ORDER_STATE_CONFLICT"],
  },
  ({ actor, params, body }) => changeSheet(actor.id, params.id, body),
);

export const { DELETE, OPTIONS, POST, PUT } = otherMethods({ GET, PATCH });
