import { spendIssue } from "@/lib/coupon/move-spend-issue";
import { confirmStock } from "@/lib/inventory/confirm-stock";
import { forgetGate } from "@/lib/inventory/gate";
import { releaseStock } from "@/lib/inventory/release-stock";
import { notify } from "@/lib/notification/notify";
import { extendOrder } from "@/lib/order/extend-order";
import { type LockedOrder, lockOrder } from "@/lib/order/lock-order";
import { declineOrder } from "@/lib/order/move-decline-order";
import { payOrder } from "@/lib/order/move-pay-order";
import { reservingStatuses } from "@/lib/order/order-moves";
import { lockOpenPayment } from "@/lib/payment/lock-open-payment";
import { movePayment } from "@/lib/payment/move-payment";
import type { ProviderAnswer, ProviderPayment } from "@/lib/payment/provider-answer";
import type { Attempt } from "@/lib/payment/queries";
import { depositCheckSeconds } from "@/lib/payment/take-check";
import { system } from "@/lib/platform/actor";
import { assert } from "@/lib/platform/assert";
import { crashPoint } from "@/lib/platform/crash-point";
import { inTransaction, type Tx } from "@/lib/platform/database";
import { post } from "@/lib/platform/outbox";
import { signal } from "@/lib/platform/signals";
import { countFunnel } from "@/lib/sheet/count-funnel";
import { creditBalance } from "@/lib/wallet/credit-balance";
import { letGoHeld } from "@/lib/wallet/let-go-held";
import { takeHeld } from "@/lib/wallet/take-held";
import { afterPaid } from "./after-paid";
import { accountIssued, balanceCharged } from "./payment-news";
import { reservationReference } from "./reservation-reference";
import { settleLate } from "./settle-late";

/** What a settled payment can have been told. The rest of a provider's answers settles nothing. */
export type Outcome = Extract<
  ProviderAnswer,
  { kind: "approved" | "waiting" | "declined" | "returned" | "unknown" }
>;
export type Payment = Pick<
  Attempt,
  "id" | "purpose" | "orderId" | "userId" | "attempt" | "amount" | "method" | "provider"
>;

/** What came of it. `nothing`: it had been settled before, by whoever was faster. */
type Settled = {
  did: "paid" | "charged" | "declined" | "waiting" | "lostSight" | "late" | "nothing";
  order: LockedOrder | null;
};

/**
 * The one place where an answer becomes money, goods and states: for the redirect, the webhook, the resolver and every
 * job. It acts once: whoever comes second finds the payment moved and changes nothing.
 */
export async function settlePayment(payment: Payment, outcome: Outcome): Promise<void> {
  crashPoint("settle.before");
  const { did, order } = await inTransaction((tx) => settle(tx, payment, outcome));
  crashPoint("settle.committed");
  if (did === "late" && outcome.kind === "approved") return settleLate(payment, outcome.payment);
  await afterSettled(did, order, outcome);
}

async function settle(tx: Tx, payment: Payment, outcome: Outcome): Promise<Settled> {
  const order = payment.orderId ? await lockOrder(tx, { id: payment.orderId }) : null;
  assert(order || payment.purpose === "CHARGE", "a payment is for an order or for the balance");
  switch (outcome.kind) {
    case "approved":
      return approve(tx, payment, order, outcome.payment);
    case "waiting":
      return awaitDeposit(tx, payment, order, outcome);
    case "unknown":
      return loseSight(tx, payment, order);
    case "declined":
      return giveUp(tx, payment, order, outcome);
    case "returned":
      return giveUp(tx, payment, order, {
        code: "RETURNED",
        message: "승인된 결제가 취소되어 돈을 돌려드렸어요.",
      });
  }
}

async function approve(
  tx: Tx,
  payment: Payment,
  order: LockedOrder | null,
  provider: ProviderPayment,
): Promise<Settled> {
  if (!order) return charge(tx, payment, provider);
  const moved = await movePayment(tx, payment.id, "complete", system, { provider });
  if (!moved) return { did: "late", order };
  crashPoint("settle.moved");
  const reference = `payment:${payment.id}`;
  // Who ends an order voids its open payment in the same transaction: this one was open, so the order waits for it.
  await takeHeld(tx, {
    userId: order.userId,
    amount: moved.balancePart,
    reference,
    note: `주문 ${order.number}`,
  });
  await spendIssue(tx, { orderId: order.id, actor: system });
  await payOrder(tx, { orderId: order.id, paymentId: payment.id }, system);
  crashPoint("settle.paid");
  const stock = {
    orderId: order.id,
    reference: reservationReference(order),
    actor: system,
    lines: order.lines,
  };
  await confirmStock(tx, stock);
  crashPoint("settle.before-commit");
  return { did: "paid", order };
}

/** A wallet that filled up while the card company was asked books nothing: the money goes back like any that is late. */
async function charge(tx: Tx, payment: Payment, provider: ProviderPayment): Promise<Settled> {
  const late = { did: "late", order: null } as const;
  if (!(await lockOpenPayment(tx, payment.id))) return late;
  const { id, userId, amount } = payment;
  const fact = { userId, amount, reference: `payment:${id}`, note: "잔액 충전" };
  if ((await creditBalance(tx, { ...fact, kind: "CHARGE" })) === "full") return late;
  await movePayment(tx, id, "complete", system, { provider });
  await notify(tx, balanceCharged(payment));
  return { did: "charged", order: null };
}

async function awaitDeposit(
  tx: Tx,
  payment: Payment,
  order: LockedOrder | null,
  { payment: provider, account }: Extract<Outcome, { kind: "waiting" }>,
): Promise<Settled> {
  const facts = { provider, account, checkInSeconds: depositCheckSeconds };
  const moved = await movePayment(tx, payment.id, "awaitDeposit", system, facts);
  if (!moved) return { did: "nothing", order };
  if (order) await extendOrder(tx, order.id, account.dueAt);
  await notify(tx, accountIssued(payment, account, order?.number ?? null));
  return { did: "waiting", order };
}

/** Unknown is a state: nothing is given back before the provider has said what happened. */
async function loseSight(tx: Tx, payment: Payment, order: LockedOrder | null): Promise<Settled> {
  const moved = await movePayment(tx, payment.id, "loseSight", system, { checkInSeconds: 2 });
  if (!moved) return { did: "nothing", order };
  await post(tx, {
    type: "payment/unknown",
    aggregateId: payment.id,
    payload: { paymentId: payment.id },
    dedupeKey: `payment/unknown:${payment.id}:${payment.attempt}`,
  });
  return { did: "lostSight", order };
}

async function giveUp(
  tx: Tx,
  payment: Payment,
  order: LockedOrder | null,
  { code, message }: { code: string; message: string },
): Promise<Settled> {
  const failure = { code, message };
  const moved =
    (await movePayment(tx, payment.id, "fail", system, { failure })) ??
    (await movePayment(tx, payment.id, "expire", system, { failure }));
  if (!moved || !order) return { did: moved ? "declined" : "nothing", order };
  await letGoHeld(tx, { userId: order.userId, amount: moved.balancePart });
  assert(
    reservingStatuses.some((status) => status === order.status),
    "an order being paid holds its stock",
  );
  await declineOrder(tx, order.id, system);
  await post(tx, {
    type: "order/declined",
    aggregateId: order.id,
    payload: { orderId: order.id, paymentId: payment.id },
    dedupeKey: `order/declined:${payment.id}`,
  });
  const stock = {
    orderId: order.id,
    reference: reservationReference(order),
    actor: system,
    lines: order.lines,
  };
  await releaseStock(tx, { ...stock, reason: "결제 실패" });
  return { did: "declined", order };
}

async function afterSettled(did: Settled["did"], order: LockedOrder | null, outcome: Outcome): Promise<void> {
  if (did === "nothing" || !order) return;
  if (did === "paid") return afterPaid(order);
  if (did === "declined") {
    const code = outcome.kind === "declined" ? outcome.code : "RETURNED";
    void countFunnel(`declined:${code}`);
    await forgetGate(order.lines.map(({ variantId }) => variantId));
  }
  await signal(`order:${order.number}`);
}
