import { TossError } from "../errors/toss-error";
import { type Answer, json } from "../http/answer";
import type { Call } from "../http/call";
import { cancel } from "../payment/cancel-payment";
import { deposit, depositError, passDueDate } from "../payment/deposit";
import { expirePayments } from "../payment/expire-payments";
import { requirePayment } from "../payment/find-payment";
import { type Fields, optionalText, parseFields, text, won } from "../payment/read-fields";
import { viewPayment } from "../payment/view-payment";
import type { Sandbox } from "../sandbox";
import { authorize } from "./authorize";
import { findAccount, requireBeforeDue } from "./find-account";
import { readFault } from "./read-fault";
import { switchWebhooks } from "./switch-webhooks";
import { viewState } from "./view-state";

type Act = (sandbox: Sandbox, fields: Fields) => unknown;

const acts: Record<string, Act> = {
  "/sandbox/authorize": authorize,
  "/sandbox/deposit": (sandbox, fields) => {
    const account = findAccount(sandbox, fields, "WAITING_FOR_DEPOSIT");
    requireBeforeDue(sandbox, account);
    sandbox.ledger.commit(deposit(sandbox, account));
    return viewAfter(sandbox, account.paymentKey);
  },
  "/sandbox/deposit-error": (sandbox, fields) => {
    const account = findAccount(sandbox, fields, "DONE");
    sandbox.ledger.commit(depositError(sandbox, account));
    return viewAfter(sandbox, account.paymentKey);
  },
  "/sandbox/expire-account": (sandbox, fields) => {
    const account = findAccount(sandbox, fields, "WAITING_FOR_DEPOSIT");
    sandbox.ledger.commit(passDueDate(sandbox, account));
    return viewAfter(sandbox, account.paymentKey);
  },
  "/sandbox/cancel": cancelAtDashboard,
  "/sandbox/faults": (sandbox, fields) => {
    if (fields.clear === true) sandbox.faults.clear();
    if (typeof fields.remove === "number") sandbox.faults.remove(fields.remove);
    const added = fields.match === undefined && fields.mode === undefined ? undefined : readFault(fields);
    return { added: added && sandbox.faults.add(added), faults: sandbox.faults.list() };
  },
  "/sandbox/clock": (sandbox, fields) => {
    const { clock } = sandbox.ledger;
    const advanceMs = won(fields, "advanceMs");
    if (advanceMs < 0) throw new TossError("INVALID_REQUEST", 400, "the clock never goes back");
    sandbox.ledger.commit([{ put: "clock", value: clock.advancedMs + advanceMs }]);
    expirePayments(sandbox);
    return { now: new Date(clock.now()).toISOString(), advancedMs: clock.advancedMs };
  },
  "/sandbox/webhooks": switchWebhooks,
  "/sandbox/reset": (sandbox) => {
    sandbox.faults.clear();
    sandbox.webhooks.forget();
    Object.assign(sandbox.webhooks.switches, { duplicates: 0, shuffle: false, hold: false });
    Object.assign(sandbox.calls, { confirm: 0, cancel: 0 });
    sandbox.ledger.reset();
    return { reset: true };
  },
};

/** The switches behind the stage: for tests, load and the page at "/". Undefined when the path is none of them. */
export function answerControl(sandbox: Sandbox, call: Call): Answer | undefined {
  try {
    if (call.method === "GET" && call.path === "/sandbox/state")
      return json(200, viewState(sandbox, call.query));
    const act = call.method === "POST" ? acts[call.path] : undefined;
    return act && json(200, act(sandbox, parseFields(call.body)));
  } catch (error) {
    if (!(error instanceof TossError)) throw error;
    return json(error.status, { code: error.code, message: error.message });
  }
}

/** The cancel button of the dashboard: no refund account is asked for, a webhook tells the shop. */
function cancelAtDashboard(sandbox: Sandbox, fields: Fields) {
  const known = optionalText(fields, "paymentKey", 200);
  const paymentKey = known ?? sandbox.ledger.paymentOf(text(fields, "orderId", 64))?.paymentKey ?? "";
  const payment = requirePayment(sandbox, paymentKey);
  const cancelAmount = fields.cancelAmount === undefined ? payment.balance : won(fields, "cancelAmount");
  const cancelable = ["DONE", "PARTIAL_CANCELED", "WAITING_FOR_DEPOSIT"].includes(payment.status);
  if (!cancelable || cancelAmount <= 0 || cancelAmount > payment.balance) {
    throw new TossError("SANDBOX_CONFLICT", 409, `${payment.status}: ${payment.balance} won can be canceled`);
  }
  const cancelReason = optionalText(fields, "cancelReason", 200) ?? "상점관리자에서 취소";
  sandbox.ledger.commit(cancel(sandbox, payment, { cancelAmount, cancelReason, taxFreeAmount: 0 }).changes);
  return viewAfter(sandbox, paymentKey);
}

function viewAfter(sandbox: Sandbox, paymentKey: string) {
  return viewPayment(sandbox, requirePayment(sandbox, paymentKey));
}
