import { formatWon } from "@/lib/platform/format-won";
import { Refusal } from "@/lib/platform/refusal";

export const paymentAmountMismatch = (agreed: number) =>
  new Refusal("PAYMENT_AMOUNT_MISMATCH", 400, "결제 금액이 주문 금액과 다릅니다.", { agreed });

/** The card company's own words. */
export const paymentDeclined = (reason: string, code: string) =>
  new Refusal("PAYMENT_DECLINED", 402, reason, { reason: code });

/** Not what this attempt was authenticated with: nothing was asked for, nothing taken. */
export const paymentNotOurs = () =>
  new Refusal("INVALID_REQUEST", 400, "이 주문의 결제 정보가 아니에요. 주문서에서 다시 결제해 주세요.", {
    where: "body",
    issues: [{ path: "paymentKey", message: "다른 결제의 키예요." }],
  });

export const paymentClosed = (message: string, reason: string) =>
  new Refusal("ORDER_STATE_CONFLICT", 409, message, { act: "confirmPayment", reason });

/** What is left to pay beside the balance is less than anybody moves. */
export const tooLittleToAsk = (least: number) =>
  new Refusal(
    "INVALID_REQUEST",
    400,
    `카드나 계좌로는 ${formatWon(least)}부터 결제할 수 있어요. 전액을 잔액으로 결제하거나, 잔액을 덜 써서 다시 주문해 주세요.`,
  );

export const paymentUnderWay = () =>
  new Refusal(
    "ORDER_STATE_CONFLICT",
    409,
    "이전 결제를 카드사에 확인하고 있어요. 확인이 끝나면 다시 시도해 주세요.",
    { act: "requestPayment", reason: "UNDER_WAY" },
  );
