import { findError, tossError } from "../errors/find-error";
import { TossError } from "../errors/toss-error";
import { authenticatePayment } from "../payment/authenticate-payment";
import { openPayment, requireUnusedOrderId } from "../payment/open-payment";
import { type Method, methods } from "../payment/payment";
import { type Fields, optionalText, text, won } from "../payment/read-fields";
import type { Sandbox } from "../sandbox";

const orderIdPattern = /^[A-Za-z0-9_=-]{6,64}$/;

/** What a shopper does in the window, without a browser: a payment in IN_PROGRESS, ready to be confirmed. */
export function authorize(
  sandbox: Sandbox,
  fields: Fields,
): { paymentKey: string; orderId: string; amount: number } {
  const orderId = text(fields, "orderId", 64);
  if (!orderIdPattern.test(orderId)) throw tossError("INVALID_ORDER_ID");
  const amount = won(fields, "amount");
  if (amount <= 0) throw tossError("BELOW_ZERO_AMOUNT");
  requireUnusedOrderId(sandbox, orderId);
  const opened = openPayment(sandbox, {
    clientKey: optionalText(fields, "clientKey", 200) ?? sandbox.settings.clientKey,
    orderId,
    orderName: optionalText(fields, "orderName", 100) ?? "샌드박스 주문",
    amount,
    taxFreeAmount: 0,
    useEscrow: fields.useEscrow === true,
    cultureExpense: false,
    metadata: null,
    customerName: optionalText(fields, "customerName", 100),
    session: {
      origin: null,
      successUrl: null,
      failUrl: null,
      methods: [...methods],
      cardCompany: null,
      easyPay: null,
      installmentMonths: null,
      maxInstallmentMonths: 12,
      bank: null,
      validHours: typeof fields.validHours === "number" ? fields.validHours : null,
      dueAt: null,
      callbackUrl: optionalText(fields, "virtualAccountCallbackUrl", 2000),
    },
  });
  const payment = authenticatePayment(sandbox, opened, {
    method: readMethod(fields.method),
    ...(typeof fields.installmentMonths === "number" ? { installmentMonths: fields.installmentMonths } : {}),
    ...readOutcome(fields.outcome),
  });
  sandbox.ledger.commit([{ put: "payment", value: { ...payment, session: null } }]);
  return { paymentKey: payment.paymentKey, orderId, amount };
}

function readMethod(method: unknown): Method {
  const known = methods.find((name) => name === (method ?? "CARD"));
  if (!known) throw new TossError("NOT_SUPPORTED_METHOD", 400, `method is one of ${methods.join(", ")}`);
  return known;
}

function readOutcome(outcome: unknown): { declineCode?: string } {
  if (typeof outcome !== "object" || outcome === null) return {};
  const { declineCode } = outcome as Fields;
  if (declineCode === undefined || declineCode === null) return {};
  if (typeof declineCode !== "string" || !findError(declineCode)) {
    throw new TossError("INVALID_TEST_CODE", 400, `unknown declineCode: ${String(declineCode)}`);
  }
  return { declineCode };
}
