import { otherMethods } from "@/app/_server/other-methods";
import { route } from "@/app/_server/route";
import { listOwnIssues } from "@/lib/coupon/list-own-issues";
import { ListOwnIssues } from "@/lib/coupon/schemas";
import { IssueList } from "@/lib/coupon/views";

export const GET = route(
  {
    path: "/coupons/mine",
    who: "member",
    query: ListOwnIssues,
    summary: "One's own coupons: newest first, or what is in force with what ends first.",
    answer: IssueList,
  },
  ({ actor, query }) => listOwnIssues(actor.id, query),
);

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods({ GET });
