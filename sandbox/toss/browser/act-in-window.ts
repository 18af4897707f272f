import { tossError } from "../errors/find-error";
import { TossError } from "../errors/toss-error";
import { type Answer, json } from "../http/answer";
import type { Call } from "../http/call";
import { authenticatePayment, type Choice } from "../payment/authenticate-payment";
import { expired, isOverdue } from "../payment/expire-payments";
import { requireUnusedOrderId } from "../payment/open-payment";
import type { Payment, WindowSession } from "../payment/payment";
import { type Fields, parseFields } from "../payment/read-fields";
import type { Sandbox } from "../sandbox";

const failures: Record<string, string> = {
  PAY_PROCESS_CANCELED: "사용자에 의해 결제가 취소되었습니다.",
  PAY_PROCESS_ABORTED: "결제 진행 중 승인에 실패하여 결제가 중단되었습니다.",
  REJECT_CARD_COMPANY: "결제 승인이 거절되었습니다.",
};

/** What a button of the window does, answered with where the shop's page is to go. */
export function actInWindow(sandbox: Sandbox, token: string, call: Call): Answer {
  try {
    const fields = parseFields(call.body);
    const payment = sandbox.ledger.paymentByToken(token);
    const session = payment?.session;
    if (!payment || !session || payment.status !== "READY")
      throw over("이미 끝난 결제예요. 쇼핑몰에서 확인해주세요.");
    if (isOverdue(payment, sandbox.ledger.clock.now())) {
      sandbox.ledger.commit(expired(sandbox, payment));
      throw over("결제 시간이 지났어요. 쇼핑몰에서 다시 시작해주세요.");
    }
    if (fields.act === "cancel") {
      return json(200, failed(payment, session, "PAY_PROCESS_CANCELED", fields.omitOrderId === true));
    }
    if (fields.act === "fail") return json(200, failed(payment, session, String(fields.failCode), false));
    requireUnusedOrderId(sandbox, payment.orderId);
    const value = authenticatePayment(sandbox, payment, readChoice(fields, session));
    sandbox.ledger.commit([{ put: "payment", value }]);
    return json(200, succeeded(value, session));
  } catch (error) {
    if (!(error instanceof TossError)) throw error;
    return json(error.status, { code: error.code, message: error.message });
  }
}

function readChoice(fields: Fields, { methods }: WindowSession): Choice {
  const method = methods.find((name) => name === fields.method);
  if (!method) throw tossError("INVALID_REQUEST");
  const { cardCompany, easyPay, funding, bank, depositorName, declineCode, installmentMonths } = fields;
  const named = Object.entries({ cardCompany, easyPay, bank, depositorName }).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string",
  );
  return {
    method,
    ...Object.fromEntries(named),
    ...(funding === "MONEY" || funding === "CARD" || funding === "MIXED" ? { funding } : {}),
    ...(typeof installmentMonths === "number" ? { installmentMonths } : {}),
    ...(fields.act === "decline" && typeof declineCode === "string" ? { declineCode } : {}),
  };
}

function succeeded({ paymentKey, orderId, amount }: Payment, { successUrl }: WindowSession) {
  if (successUrl === null) return { kind: "result", result: { paymentKey, orderId, amount } };
  return redirect(successUrl, { paymentType: "NORMAL", orderId, paymentKey, amount: String(amount) });
}

function failed({ orderId }: Payment, { failUrl }: WindowSession, code: string, omitOrderId: boolean) {
  const known = Object.hasOwn(failures, code) ? code : "PAY_PROCESS_ABORTED";
  const error = { code: known, message: failures[known] ?? "", ...(omitOrderId ? {} : { orderId }) };
  return failUrl === null ? { kind: "error", error } : redirect(failUrl, error);
}

/** What the address already asks for stays in it. */
function redirect(address: string, params: Record<string, string>) {
  const url = new URL(address);
  for (const [name, value] of Object.entries(params)) url.searchParams.set(name, value);
  return { kind: "redirect", url: url.href };
}

function over(message: string): TossError {
  return new TossError("NOT_FOUND_PAYMENT_SESSION", 409, message);
}
