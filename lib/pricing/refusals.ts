import { formatWon } from "@/lib/platform/format-won";
import { maxWon } from "@/lib/platform/money";
import { Refusal } from "@/lib/platform/refusal";
import { invalidRequest } from "@/lib/platform/refusals";

export const couponDoesNotFit = (message: string) =>
  new Refusal("COUPON_NOT_USABLE", 409, message, { reason: "MINIMUM_NOT_REACHED" });

export const totalTooLarge = () => {
  const message = `한 번에 ${formatWon(maxWon)}까지 주문할 수 있어요. 수량을 줄여 주세요.`;
  return invalidRequest({ where: "body", issues: [{ path: "items", message }] }, message);
};
