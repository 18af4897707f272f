import { otherMethods } from "@/app/_server/other-methods";
import { route } from "@/app/_server/route";
import { createCoupon } from "@/lib/coupon/create-coupon";
import { listAllCoupons } from "@/lib/coupon/list-all-coupons";
import { CreateCoupon, ListCoupons } from "@/lib/coupon/schemas";
import { AdminCoupon, AdminCouponList } from "@/lib/coupon/views";

const path = "/admin/coupons";

export const GET = route(
  {
    path,
    who: ["ADMIN"],
    query: ListCoupons,
    summary: "Every coupon there ever was, newest first.",
    answer: AdminCouponList,
  },
  ({ query }) => listAllCoupons(query),
);

export const POST = route(
  {
    path,
    who: ["ADMIN"],
    body: CreateCoupon,
    status: 201,
    summary: "Make a coupon: its terms never change from then on.",
    answer: AdminCoupon,
  },
  ({ actor, body }) => createCoupon(actor.id, body),
);

export const { DELETE, OPTIONS, PATCH, PUT } = otherMethods({ GET, POST });
