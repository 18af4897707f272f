import { CouponTicket } from "@/components/coupon/coupon-ticket";
import { Badge } from "@/components/ui/badge";
import type { IssueView } from "@/lib/coupon/views";
import { formatKstTime } from "@/lib/platform/kst";

export function OwnCoupon({ issue }: { issue: IssueView }) {
  return (
    <li>
      <CouponTicket terms={issue} faded={issue.status !== "ACTIVE"} badge={badgeOf(issue)}>
        <p className="text-13 text-muted">{whenOf(issue)}</p>
        {issue.status === "ACTIVE" && issue.orderNumber && (
          <p className="mt-1 text-13 text-caution">
            결제를 기다리는 주문 {issue.orderNumber}에 적용했어요. 그 주문을 취소하면 다시 쓸 수 있어요.
          </p>
        )}
      </CouponTicket>
    </li>
  );
}

const states = { USED: "사용 완료", EXPIRED: "기간 만료", REVOKED: "회수" };

function badgeOf({ status, expiresSoon, orderNumber }: IssueView) {
  if (status !== "ACTIVE") return <Badge>{states[status]}</Badge>;
  if (orderNumber) return <Badge tone="dark">주문에 적용 중</Badge>;
  return expiresSoon && <Badge tone="accent">곧 끝나요</Badge>;
}

function whenOf({ status, usedAt, expiresAt }: IssueView): string {
  if (status === "USED" && usedAt) return `${formatKstTime(new Date(usedAt))}에 썼어요`;
  if (status === "REVOKED") return "운영자가 회수한 쿠폰이에요";
  const until = formatKstTime(new Date(expiresAt));
  return status === "EXPIRED" ? `${until}에 끝났어요` : `${until}까지 쓸 수 있어요`;
}
