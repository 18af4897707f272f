import { askShop, type Refused, type ShopAnswer } from "@/components/checkout/ask-shop";
import type { PayMethod } from "@/components/checkout/method-choice";
import { openPaymentWindow } from "@/components/checkout/payment-window";
import type { OrderView } from "@/lib/order/views";
import type { PaymentAttempt } from "@/lib/payment/views";
import type { AttemptKeys } from "./attempt-keys";

type PlacedOrder = Pick<OrderView, "number" | "status" | "payment">;

export type PayOutcome =
  | { kind: "refused"; number: string | null; answer: Refused }
  | { kind: "closed" | "failed"; number: string; message: string }
  /** The page is being left: for the window, or for the news that it is paid. */
  | { kind: "leaving"; number: string };

type Ways = {
  method: PayMethod;
  sdkUrl: string;
  /** Answers with the same order however often it is asked. */
  place: () => Promise<ShopAnswer<PlacedOrder>>;
  placed: (number: string) => void;
  keys: AttemptKeys;
};

/** From the pay button to the window, or past it where there is nothing to ask a provider for. */
export async function payOrder({ method, sdkUrl, place, placed, keys }: Ways): Promise<PayOutcome> {
  const order = await place();
  if (!order.ok) return { kind: "refused", number: null, answer: order };
  const { number, status, payment } = order.data;
  placed(number);
  if (status === "PAID" && payment) return leaveWith(number, payment.id);
  const key = keys.keyFor(number, method);
  const attempt = await askShop<PaymentAttempt>("POST", "/payments", {
    key,
    body: { orderNumber: number, method },
  });
  if (!attempt.ok) {
    if (isDecided(attempt)) keys.forget();
    return { kind: "refused", number, answer: attempt };
  }
  if (attempt.data.status === "COMPLETED") return leaveWith(number, attempt.data.paymentId);
  const outcome = await openPaymentWindow(attempt.data, {
    sdkUrl,
    successPath: "/checkout/success",
    failPath: "/checkout/fail",
  });
  keys.forget();
  return { ...outcome, number };
}

function leaveWith(number: string, paymentId: string): PayOutcome {
  location.assign(`/checkout/success?payment=${paymentId}`);
  return { kind: "leaving", number };
}

/** The shop has answered; otherwise nobody knows whether the attempt was made. */
const isDecided = ({ status }: Refused): boolean => status >= 400 && status < 500 && status !== 429;
