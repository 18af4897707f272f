import { otherMethods } from "@/app/_server/other-methods";
import { route } from "@/app/_server/route";
import { claimCoupon } from "@/lib/coupon/claim-coupon";
import { CouponId } from "@/lib/coupon/schemas";
import { IssueView } from "@/lib/coupon/views";

export const POST = route(
  {
    path: "/coupons/{id}/claims",
    who: "member",
    params: CouponId,
    status: 201,
    summary: "Claim a coupon, first come, first served, one for each: answered at once with its number.",
    answer: IssueView,
    refusals: [
      "ENTITY_NOT_FOUND",
      "COUPON_SOLD_OUT",
      "COUPON_ALREADY_ISSUED",
      "COUPON_NOT_OPEN",
      "TOO_MANY_REQUESTS",
    ],
  },
  ({ actor, params }) => claimCoupon(actor.id, params.id),
);

export const { DELETE, GET, HEAD, OPTIONS, PATCH, PUT } = otherMethods({ POST });
