import { otherMethods } from "@/app/_server/other-methods";
import { route } from "@/app/_server/route";
import { revokeIssue } from "@/lib/coupon/move-revoke-issue";
import { IssueId, RevokeIssue } from "@/lib/coupon/schemas";
import { AdminIssue } from "@/lib/coupon/views";

export const POST = route(
  {
    path: "/admin/coupon-issues/{id}/revoke",
    who: ["ADMIN"],
    params: IssueId,
    body: RevokeIssue,
    summary: "Take a coupon back; an unpaid order that holds it can no longer be paid.",
    answer: AdminIssue,
    refusals: ["COUPON_NOT_USABLE"],
  },
  ({ actor, params, body }) => revokeIssue(actor.id, params.id, body.reason),
);

export const { DELETE, GET, HEAD, OPTIONS, PATCH, PUT } = otherMethods({ POST });
