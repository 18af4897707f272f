import { otherMethods } from "@/app/_server/other-methods";
import { route } from "@/app/_server/route";
import { changeCoupon } from "@/lib/coupon/change-coupon";
import { getCoupon } from "@/lib/coupon/get-coupon";
import { ChangeCoupon, CouponId } from "@/lib/coupon/schemas";
import { AdminCoupon } from "@/lib/coupon/views";
import { database } from "@/lib/platform/database";

const path = "/admin/coupons/{id}";

export const GET = route(
  { path, who: ["ADMIN"], params: CouponId, summary: "One coupon.", answer: AdminCoupon },
  ({ params }) => getCoupon(database(), params.id),
);

export const PATCH = route(
  {
    path,
    who: ["ADMIN"],
    params: CouponId,
    body: ChangeCoupon,
    summary: "Change its words, its end, or make more of it, until it has ended; what is not named stays.",
    answer: AdminCoupon,
    refusals: ["COUPON_NOT_OPEN"],
  },
  ({ actor, params, body }) => changeCoupon(actor.id, params.id, body),
);

export const { DELETE, OPTIONS, POST, PUT } = otherMethods({ GET, PATCH });
