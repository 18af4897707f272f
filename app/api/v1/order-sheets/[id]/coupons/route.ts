import { otherMethods } from "@/app/_server/other-methods";
import { route } from "@/app/_server/route";
import { listSheetCoupons } from "@/lib/checkout/list-sheet-coupons";
import { SheetCouponList } from "@/lib/checkout/sheet-coupon-views";
import { SheetId } from "@/lib/sheet/schemas";

export const GET = route(
  {
    path: "/order-sheets/{id}/coupons",
    who: "member",
    params: SheetId,
    summary: "One's coupons on this sheet: what saves most first, what cannot be used last, with the reason.",
    answer: SheetCouponList,
    refusals: ["ORDER_SHEET_EXPIRED"],
  },
  ({ actor, params }) => listSheetCoupons(actor.id, params.id),
);

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods({ GET });
