import { requireWithin } from "@/lib/platform/limit";
import { type Claimed, createIssue } from "./create-issue";
import { endsSoon } from "./issue-columns";
import { claimLimit } from "./limits";
import { passCouponGate } from "./pass-coupon-gate";
import { queueForCoupon } from "./queue-for-coupon";
import {
  couponAlreadyIssued,
  couponClosed,
  couponNotFound,
  couponOpensLater,
  couponSoldOut,
} from "./refusals";
import { tellCouponGate } from "./tell-coupon-gate";
import type { IssueView } from "./views";

/** First come, first served, one for each: the answer is the issue with its number, or why there is none. */
export async function claimCoupon(userId: string, couponId: string): Promise<IssueView> {
  // Both questions travel to Redis together.
  await Promise.all([requireWithin(claimLimit, userId), passCouponGate(couponId, userId)]);
  const claimed = await queueForCoupon([couponId], () => createIssue(couponId, userId));
  tellGate(couponId, userId, claimed);
  return issueOrRefusal(couponId, claimed);
}

/** Nobody waits for it: it only spares the next ones a question. */
function tellGate(couponId: string, userId: string, claimed: Claimed): void {
  if (claimed.outcome === "issued") {
    const { quantity, left } = claimed;
    void tellCouponGate(couponId, userId, { has: true, quantity, left });
  }
  if (claimed.outcome === "already") void tellCouponGate(couponId, userId, { has: true });
  if (claimed.outcome === "soldOut")
    void tellCouponGate(couponId, userId, { has: false, quantity: claimed.quantity, left: 0 });
}

function issueOrRefusal(couponId: string, claimed: Claimed): IssueView {
  switch (claimed.outcome) {
    case "issued": {
      const { issuedAt, expiresAt, ...issue } = claimed.issue;
      const state = { status: "ACTIVE", usable: true, orderNumber: null, usedAt: null } as const;
      const times = { issuedAt: issuedAt.toISOString(), expiresAt: expiresAt.toISOString() };
      return { couponId, ...issue, ...state, ...times, expiresSoon: endsSoon(issuedAt, expiresAt) };
    }
    case "already":
      throw couponAlreadyIssued();
    case "soldOut":
      throw couponSoldOut();
    case "notYet":
      throw couponOpensLater(claimed.at);
    case "closed":
      throw couponClosed(claimed.at);
    case "unknown":
      throw couponNotFound();
  }
}
