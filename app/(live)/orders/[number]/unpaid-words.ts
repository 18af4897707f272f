import { findWords } from "@/app/(live)/checkout/fail-words";
import type { OrderView } from "@/lib/order/views";
import type { PaymentView } from "@/lib/payment/views";

type Words = { text: string; tone: "muted" | "caution" | "bad"; label?: string };

/** Attempts that nobody refused: they were closed with what they were for. */
const closed: readonly string[] = ["SUPERSEDED", "ORDER_CANCELED", "ORDER_EXPIRED"];
const over: readonly OrderView["status"][] = ["CANCELED", "EXPIRED"];

type Attempt = Pick<PaymentView, "status" | "method" | "failure">;

/** What there is to say while nothing is paid; null when there is nothing. `label`: in place of the state's own name. */
export function unpaidWords(attempt: Attempt | null, orderStatus: OrderView["status"]): Words | null {
  const isOver = over.includes(orderStatus);
  if (!attempt) {
    const text = isOver ? unpaidAtAll : "아직 결제를 시작하지 않았어요.";
    return { text, tone: "muted" };
  }
  const { status, method, failure } = attempt;
  switch (status) {
    case "REQUESTED":
      return { text: method === "VIRTUAL_ACCOUNT" ? noAccount : notFinished, tone: "muted" };
    case "UNKNOWN":
      return { text: "결제 결과를 확인하고 있어요. 확인되는 대로 이 화면에 보여 드릴게요.", tone: "caution" };
    case "FAILED":
    case "EXPIRED":
      if (failure && closed.includes(failure.code))
        return { text: failure.message, tone: "muted", label: "결제하지 않음" };
      return { text: isOver ? (failure?.message ?? unpaidAtAll) : whyNot(failure), tone: "bad" };
    default:
      return null;
  }
}

const unpaidAtAll = "결제하지 않고 끝난 주문이에요.";
const notFinished = "결제창을 열었지만 아직 결제하지 않았어요. 빠져나간 돈은 없어요.";
const noAccount = "아직 계좌를 받지 않았어요. 결제창에서 은행을 고르면 입금할 계좌를 알려 드려요.";

/** With what to do now. The provider speaks otherwise than the shop: its own words only where there are none of ours. */
const whyNot = (failure: Attempt["failure"]): string =>
  (failure && findWords(failure.code)?.hint) || failure?.message || "결제가 끝나지 않았어요.";
