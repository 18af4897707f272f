import { raiseAlert } from "@/lib/backoffice/raise-alert";
import { lockOrder } from "@/lib/order/lock-order";
import { findOrderOfNumber } from "@/lib/order/queries";
import { adoptByMock } from "@/lib/payment/adopt-by-mock";
import type { NewPayment } from "@/lib/payment/create-payment";
import { isBeingAsked } from "@/lib/payment/is-being-asked";
import type { MockEvent } from "@/lib/payment/mock-webhook";
import { ownKey } from "@/lib/payment/own-key";
import { findAttempt, listOpenAttempts } from "@/lib/payment/queries";
import { system } from "@/lib/platform/actor";
import { database, inTransaction, type Tx } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { recover } from "@/lib/platform/recover";
import { Refusal } from "@/lib/platform/refusal";
import { requestHash } from "@/lib/platform/request-hash";
import { beginAttempt } from "./begin-attempt";
import type { Processed } from "./process-toss-event";
import { type Outcome, settlePayment } from "./settle-payment";

/** The mock provider's word is signed and so believed. Whatever order its events come in, the end is the same. */
export async function processMockEvent(event: MockEvent): Promise<Processed> {
  const order = await findOrderOfNumber(event.orderNumber);
  if (!order) return { outcome: "UNMATCHED", later: true };
  const amount = order.payable - order.balanceUse;
  if (event.amount !== amount) {
    await reportAmount(event, amount);
    return { outcome: "AMOUNT_MISMATCH", later: false };
  }
  const begun = await recover(
    () => inTransaction((tx) => begin(tx, event, order.id)),
    async (error) => {
      if (error instanceof Refusal) return { refused: error.code };
      throw error;
    },
  );
  // The other provider is being asked: what this one says counts once that is over.
  if (begun === "under way") return { outcome: "WAITING", later: true };
  if ("refused" in begun) return { outcome: begun.refused, later: false };
  const payment = await findAttempt(begun.paymentId);
  if (payment) await settlePayment(payment, outcomeOf(event, payment.amount));
  return { outcome: (await findAttempt(begun.paymentId))?.status ?? "GONE", later: false };
}

type Begun = { paymentId: string } | { refused: string } | "under way";

/** The window that is open, or an attempt of the mock provider's own. */
async function begin(tx: Tx, event: MockEvent, orderId: string): Promise<Begun> {
  const order = await lockOrder(tx, { id: orderId });
  if (!order) return { refused: "UNMATCHED" };
  if (event.type === "FAILED" && order.status === "PAYMENT_FAILED") return { refused: "NOTHING" };
  const idempotencyKey = ownKey(`mock:${event.providerEventId}`);
  const underWay = await listOpenAttempts(tx, { orderId, userId: order.userId, idempotencyKey });
  const before = underWay.find((one) => one.idempotencyKey === idempotencyKey);
  if (before) return { paymentId: before.id };
  const open = underWay.find(({ status }) => status !== "WAITING_FOR_DEPOSIT");
  if (open && isBeingAsked(open)) return "under way";
  if (open) {
    await adoptByMock(tx, open.id);
    return { paymentId: open.id };
  }
  const id = newId();
  const attempt: NewPayment = {
    ...{ id, purpose: "ORDER", orderId, userId: order.userId, idempotencyKey, method: "CARD" },
    ...{ requestHash: requestHash(event), provider: "MOCK", providerOrderId: `mock-${id}` },
    ...{ amount: event.amount, balancePart: order.balanceUse },
  };
  await beginAttempt(tx, { order, underWay, attempt, actor: system });
  return { paymentId: id };
}

function outcomeOf({ type, providerEventId }: MockEvent, amount: number): Outcome {
  const paymentKey = `mock-${providerEventId}`;
  if (type === "FAILED")
    return { kind: "declined", code: "MOCK_FAILED", message: "결제가 거절됐어요.", paymentKey };
  const rest = { transactionKey: null, method: "CARD", approvedAt: null, secret: null, receiptUrl: null };
  return { kind: "approved", payment: { paymentKey, amount, ...rest } };
}

const reportAmount = (event: MockEvent, agreed: number): Promise<void> =>
  raiseAlert(database(), {
    kind: "payment-foreign",
    subject: event.orderNumber,
    severity: "CRITICAL",
    title: "주문 금액과 다른 금액의 결제 알림이 왔어요",
    detail: { by: "mock", told: event.amount, agreed },
  });
