import { formatKstTime } from "@/lib/platform/kst";
import { Refusal } from "@/lib/platform/refusal";
import { invalidRequest, notFound } from "@/lib/platform/refusals";

export const couponNotUsable = (message: string, reason = "GONE") =>
  new Refusal("COUPON_NOT_USABLE", 409, message, { reason });

export const couponNotFound = () => notFound("쿠폰을 찾을 수 없어요.");

export const couponSoldOut = () =>
  new Refusal("COUPON_SOLD_OUT", 409, "준비한 쿠폰이 모두 나갔어요. 다음 쿠폰을 기다려 주세요.");

export const couponAlreadyIssued = () =>
  new Refusal("COUPON_ALREADY_ISSUED", 409, "이미 받은 쿠폰이에요. 내 쿠폰에서 확인해 주세요.");

export const couponOpensLater = (at: Date) =>
  new Refusal("COUPON_NOT_OPEN", 409, `아직 받을 수 없는 쿠폰이에요. ${formatKstTime(at)}에 열려요.`, {
    reason: "NOT_YET",
    issueStartsAt: at.toISOString(),
  });

export const couponClosed = (at: Date) =>
  new Refusal("COUPON_NOT_OPEN", 409, `받을 수 있는 기간이 지났어요. ${formatKstTime(at)}에 마감했어요.`, {
    reason: "CLOSED",
    issueEndsAt: at.toISOString(),
  });

export const couponIsOver = (at: Date) =>
  new Refusal("COUPON_NOT_OPEN", 409, "발급이 끝난 쿠폰은 바꿀 수 없어요.", {
    reason: "CLOSED",
    issueEndsAt: at.toISOString(),
  });

export const wrongField = (path: string, message: string) =>
  invalidRequest({ where: "body", issues: [{ path, message }] }, message);

export const tooManyClaims = (retryAfterSeconds: number) =>
  new Refusal(
    "TOO_MANY_REQUESTS",
    429,
    "지금 이 쿠폰에 신청이 몰리고 있어요. 잠시 후 다시 눌러 주세요.",
    { retryAfterSeconds },
    retryAfterSeconds,
  );
