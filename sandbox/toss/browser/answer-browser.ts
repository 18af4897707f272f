import { tossError } from "../errors/find-error";
import { TossError } from "../errors/toss-error";
import { type Answer, json } from "../http/answer";
import { type Call, header } from "../http/call";
import { isOverdue } from "../payment/expire-payments";
import { openPayment, requireUnusedOrderId } from "../payment/open-payment";
import { parseFields } from "../payment/read-fields";
import type { Sandbox } from "../sandbox";
import { actInWindow } from "./act-in-window";
import { asset } from "./asset";
import { consolePage } from "./console-page";
import { endedPage } from "./ended-page";
import { readPaymentRequest } from "./read-payment-request";
import { slipPage } from "./slip-page";
import { windowPage } from "./window-page";

/** Only the SDK, running in a shop's page, calls across origins. */
const openToShops = {
  "access-control-allow-origin": "*",
  "access-control-allow-methods": "POST",
  "access-control-allow-headers": "content-type",
  "access-control-max-age": "600",
};

/** What browsers see: script, window, pages. Undefined when the path is none of them. */
export function answerBrowser(sandbox: Sandbox, call: Call): Answer | undefined {
  const { method, path } = call;
  if (path === "/sdk/payments") return answerSdk(sandbox, call);
  const token = /^\/window\/([\w-]+)$/.exec(path)?.[1];
  if (token !== undefined && method === "POST") return actInWindow(sandbox, token, call);
  if (method !== "GET" && method !== "HEAD") return undefined;
  if (token !== undefined) return showWindow(sandbox, token);
  if (path === "/") return consolePage();
  if (path === "/v1" || path === "/v1/payment")
    return asset("sdk.js", { "cross-origin-resource-policy": "cross-origin" });
  if (path.startsWith("/assets/")) return asset(path.slice("/assets/".length));
  if (path === "/favicon.ico") return asset("icon.svg");
  const slip = /^\/receipt\/([\w-]+)$|^\/v1\/payments\/([\w-]+)\/checkout$/.exec(path);
  const payment = slip && sandbox.ledger.payments.get(slip[1] ?? slip[2] ?? "");
  return slip
    ? payment
      ? slipPage(payment, sandbox.settings.merchantName)
      : endedPage(undefined)
    : undefined;
}

function answerSdk(sandbox: Sandbox, call: Call): Answer | undefined {
  if (call.method === "OPTIONS") return { status: 204, headers: openToShops, body: "" };
  if (call.method !== "POST") return undefined;
  try {
    const origin = header(call, "origin") ?? null;
    const from = { settings: sandbox.settings, origin: origin === "null" ? null : origin };
    const request = readPaymentRequest(parseFields(call.body), { ...from, now: sandbox.ledger.clock.now() });
    requireUnusedOrderId(sandbox, request.orderId);
    const payment = openPayment(sandbox, request);
    if (!payment.session) throw tossError("INVALID_PARAMETER");
    sandbox.ledger.commit([{ put: "payment", value: payment }]);
    return json(200, { data: { token: payment.session.token } }, openToShops);
  } catch (error) {
    if (!(error instanceof TossError)) throw error;
    return json(error.status, { code: error.code, message: error.message }, openToShops);
  }
}

function showWindow({ ledger, settings }: Sandbox, token: string): Answer {
  const payment = ledger.paymentByToken(token);
  const now = ledger.clock.now();
  if (payment?.session && payment.status === "READY" && !isOverdue(payment, now)) {
    return windowPage(payment, payment.session, settings.merchantName, now);
  }
  return endedPage(payment?.status === "READY" ? { ...payment, status: "EXPIRED" } : payment);
}
