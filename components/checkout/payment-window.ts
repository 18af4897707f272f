import { loadTossPayments } from "@tosspayments/payment-sdk";
import type { PaymentAttempt } from "@/lib/payment/views";

type Ways = {
  /** Where the provider's script is, as the server knows it. */
  sdkUrl: string;
  successPath: string;
  failPath: string;
};

/** "leaving": the browser is on its way to one of the two pages, and the window has nothing more to say. */
export type WindowOutcome =
  | { kind: "leaving" }
  | { kind: "closed"; message: string }
  | { kind: "failed"; code: string; message: string };

/**
 * Opens the provider's payment window: over the page on a desktop, instead of it on a phone. It never rejects; whoever
 * comes back without having paid finds out why in words.
 */
export async function openPaymentWindow(attempt: PaymentAttempt, ways: Ways): Promise<WindowOutcome> {
  try {
    const payments = await loadTossPayments(attempt.clientKey, { src: ways.sdkUrl });
    await request(payments, attempt, ways);
    return { kind: "leaving" };
  } catch (reason) {
    return outcomeOf(reason);
  }
}

type Payments = Awaited<ReturnType<typeof loadTossPayments>>;

/** Cards and easy pay share one window. */
function request(payments: Payments, attempt: PaymentAttempt, { successPath, failPath }: Ways) {
  const { method, amount, orderId, orderName, customerName, validHours } = attempt;
  const order = {
    amount,
    orderId,
    orderName: orderName.slice(0, longestName),
    ...(customerName && { customerName }),
    successUrl: absolute(successPath),
    failUrl: absolute(failPath),
  };
  if (method === "VIRTUAL_ACCOUNT") return payments.requestPayment("가상계좌", { ...order, validHours });
  return payments.requestPayment(method === "TRANSFER" ? "계좌이체" : "카드", order);
}

const longestName = 100;
const absolute = (path: string): string => new URL(path, location.origin).href;

function outcomeOf(reason: unknown): WindowOutcome {
  const code = codeOf(reason);
  if (code === "USER_CANCEL" || code === "PAY_PROCESS_CANCELED")
    return { kind: "closed", message: "결제를 취소했어요. 다시 시도할 수 있어요." };
  return {
    kind: "failed",
    code,
    message: problems[code] ?? "결제창을 열지 못했어요. 잠시 후 다시 시도해 주세요.",
  };
}

/** The provider's errors carry a code; the loader's own only a name. */
function codeOf(reason: unknown): string {
  if (!(reason instanceof Error)) return "UNKNOWN";
  return "code" in reason && typeof reason.code === "string" ? reason.code : reason.name;
}

const unreachable = "결제창을 불러오지 못했어요. 인터넷 연결을 확인하고 다시 시도해 주세요.";

const problems: Record<string, string> = {
  ScriptLoadFailedError: unreachable,
  NamespaceNotAvailableError: unreachable,
  NETWORK_ERROR: unreachable,
  BELOW_MINIMUM_AMOUNT:
    "이 결제 수단으로 내기에는 금액이 너무 적어요. 잔액을 조금 덜 쓰거나 전액을 써 주세요.",
  EXCEEDS_TRANSFER_AMOUNT_MAXIMUM:
    "계좌이체는 한 번에 1,000만 원까지 할 수 있어요. 다른 결제 수단을 골라 주세요.",
  INVALID_METHOD_TRANSACTION: "결제창이 이미 열려 있어요. 열린 창에서 계속해 주세요.",
};
