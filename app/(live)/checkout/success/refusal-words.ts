import { findWords, nothingTaken } from "@/app/(live)/checkout/fail-words";

type Words = { title: string; hint: string; mayRetry: boolean };

/** What a refused confirmation means to a shopper. */
export function refusalWords(code: string, message: string, details: unknown): Words {
  switch (code) {
    case "PAYMENT_DECLINED":
      return {
        title: "결제하지 못했어요",
        hint: `${findWords(String(reasonOf(details)))?.hint ?? message} ${nothingTaken}`,
        mayRetry: true,
      };
    case "PAYMENT_AMOUNT_MISMATCH":
      return {
        title: "결제 금액이 주문과 달라요",
        hint: `주문한 금액과 다른 금액으로 돌아와서 결제를 진행하지 않았어요. ${nothingTaken}`,
        mayRetry: true,
      };
    case "ORDER_STATE_CONFLICT":
      return { title: "이 결제는 닫혔어요", hint: message, mayRetry: reasonOf(details) === "SUPERSEDED" };
    case "UNAUTHENTICATED":
      return {
        title: "다시 로그인해 주세요",
        hint: "로그아웃되어 있어서 결제를 마치지 못했어요. 로그인하면 이 화면에서 이어서 확인해요.",
        mayRetry: false,
      };
    default:
      return { title: "결제를 확인하지 못했어요", hint: message, mayRetry: true };
  }
}

const reasonOf = (details: unknown): unknown =>
  typeof details === "object" && details !== null && "reason" in details ? details.reason : undefined;
