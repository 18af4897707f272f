import { otherMethods } from "@/app/_server/other-methods";
import { route } from "@/app/_server/route";
import { listIssues } from "@/lib/coupon/list-issues";
import { CouponId, ListIssues } from "@/lib/coupon/schemas";
import { AdminIssueList } from "@/lib/coupon/views";

export const GET = route(
  {
    path: "/admin/coupons/{id}/issues",
    who: ["ADMIN"],
    params: CouponId,
    query: ListIssues,
    summary: "Who has it, in the order they came.",
    answer: AdminIssueList,
  },
  ({ params, query }) => listIssues(params.id, query),
);

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods({ GET });
