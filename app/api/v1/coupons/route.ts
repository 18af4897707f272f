import { otherMethods } from "@/app/_server/other-methods";
import { route } from "@/app/_server/route";
import { listCoupons } from "@/lib/coupon/list-coupons";
import { ListCoupons } from "@/lib/coupon/schemas";
import { CouponList } from "@/lib/coupon/views";

export const GET = route(
  {
    path: "/coupons",
    who: "anyone",
    query: ListCoupons,
    summary: "Coupons that can be claimed or soon can be, with what is left and the shop's clock.",
    answer: CouponList,
  },
  ({ actor, query }) => listCoupons(actor?.id ?? null, query),
);

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods({ GET });
