import { spendIssue } from "@/lib/coupon/move-spend-issue";
import { couponNotUsable } from "@/lib/coupon/refusals";
import { confirmStock } from "@/lib/inventory/confirm-stock";
import { notify } from "@/lib/notification/notify";
import { type LockedOrder, lockOrder } from "@/lib/order/lock-order";
import { payOrder } from "@/lib/order/move-pay-order";
import { requestOrderPayment } from "@/lib/order/move-request-payment";
import { createRefund } from "@/lib/payment/create-refund";
import { movePayment } from "@/lib/payment/move-payment";
import { completeRefund } from "@/lib/payment/move-refund";
import { notePaymentKey } from "@/lib/payment/note-payment-key";
import { approvedStatuses } from "@/lib/payment/payment-moves";
import type { ProviderPayment } from "@/lib/payment/provider-answer";
import { system } from "@/lib/platform/actor";
import { assert } from "@/lib/platform/assert";
import { inTransaction, type Tx } from "@/lib/platform/database";
import { formatWon } from "@/lib/platform/format-won";
import { newId } from "@/lib/platform/ids";
import { post } from "@/lib/platform/outbox";
import { recover } from "@/lib/platform/recover";
import { Refusal } from "@/lib/platform/refusal";
import { creditBalance } from "@/lib/wallet/credit-balance";
import { takeBalance } from "@/lib/wallet/take-balance";
import { afterPaid } from "./after-paid";
import { reservationReference } from "./reservation-reference";
import { reserveAgain } from "./reserve-again";
import { returnLatePayment } from "./return-late-payment";
import type { Payment } from "./settle-payment";

type Late = { did: "paid" | "nothing"; order: LockedOrder | null } | { did: "returning"; refundId: string };

/**
 * The provider has approved what we had given up. If the order can still be had, it is reserved once more and paid; if
 * not, all of the money goes back. What is to be done is decided and written first, and only then is the provider asked:
 * a cancellation nobody recorded could meet a payment that somebody else has.
 */
export async function settleLate(payment: Payment, provider: ProviderPayment): Promise<void> {
  const late = await recover(
    () => inTransaction((tx) => decide(tx, payment, provider, { mayPay: true })),
    (error) => {
      if (!(error instanceof Refusal)) throw error;
      return inTransaction((tx) => decide(tx, payment, provider, { mayPay: false }));
    },
  );
  if (late.did === "paid" && late.order) await afterPaid(late.order);
  if (late.did === "returning") await returnLatePayment(late.refundId);
}

async function decide(
  tx: Tx,
  payment: Payment,
  provider: ProviderPayment,
  { mayPay }: { mayPay: boolean },
): Promise<Late> {
  const order = payment.orderId ? await lockOrder(tx, { id: payment.orderId }) : null;
  const now = await tx.payment.findUniqueOrThrow({ where: { id: payment.id } });
  if (approvedStatuses.some((status) => status === now.status)) return { did: "nothing", order };
  if (mayPay && order?.status === "PAYMENT_FAILED" && now.status === "FAILED") {
    await payAfterAll(tx, { ...payment, balancePart: now.balancePart }, order, provider);
    return { did: "paid", order };
  }
  return giveBack(tx, payment, order, provider);
}

async function payAfterAll(
  tx: Tx,
  payment: Payment & { balancePart: number },
  order: LockedOrder,
  provider: ProviderPayment,
): Promise<void> {
  const reference = reservationReference({ id: order.id, reservation: order.reservation + 1 });
  const stock = { orderId: order.id, reference, actor: system, lines: order.lines };
  await requestOrderPayment(tx, order, system);
  await movePayment(tx, payment.id, "completeLate", system, { provider });
  await takeBalance(tx, {
    userId: order.userId,
    amount: payment.balancePart,
    reference: `payment:${payment.id}`,
    note: `주문 ${order.number}`,
  });
  const used = await spendIssue(tx, { orderId: order.id, actor: system });
  if (order.couponIssueId && !used) throw couponNotUsable("이 주문의 쿠폰을 더는 쓸 수 없어요.");
  await payOrder(tx, { orderId: order.id, paymentId: payment.id }, system);
  await reserveAgain(tx, order, system);
  await confirmStock(tx, stock);
}

async function giveBack(
  tx: Tx,
  payment: Payment,
  order: LockedOrder | null,
  provider: ProviderPayment,
): Promise<Late> {
  const failure = { code: "NOT_RECORDABLE", message: "결제를 처리할 수 없어 돈을 돌려드려요." };
  const ended =
    (await movePayment(tx, payment.id, "fail", system, { failure })) ??
    (await movePayment(tx, payment.id, "expire", system, { failure }));
  assert(!ended || !order, "an order's open payment is recorded, not given back");
  await notePaymentKey(tx, payment.id, provider.paymentKey);
  const refund = {
    id: newId(),
    paymentId: payment.id,
    orderId: payment.orderId,
    providerAmount: payment.amount,
    reason: "주문이 끝난 뒤에 승인된 결제",
    idempotencyKey: `late:${payment.id}`,
  };
  if (!(await createRefund(tx, refund, system))) return { did: "nothing", order };
  // A deposit cannot be sent back without an account to send it to: it goes where the shopper can use it at once.
  const isDeposit = (provider.method ?? payment.method) === "VIRTUAL_ACCOUNT";
  if (isDeposit && (await putOnBalance(tx, payment, refund.id))) return { did: "nothing", order };
  // The mock provider has no money to give back.
  if (payment.provider === "MOCK") {
    await completeRefund(tx, { refundId: refund.id, transactionKey: `mock-${refund.id}` }, system);
    return { did: "nothing", order };
  }
  await post(tx, {
    type: "payment/cancel",
    aggregateId: payment.id,
    payload: { refundId: refund.id, paymentId: payment.id },
    dedupeKey: `payment/cancel:${refund.id}`,
  });
  return { did: "returning", refundId: refund.id };
}

/** False when the wallet holds as much as a wallet may. */
async function putOnBalance(tx: Tx, { userId, amount, id }: Payment, refundId: string): Promise<boolean> {
  const reference = `refund:${refundId}`;
  const booked = await creditBalance(tx, {
    userId,
    kind: "REFUND",
    amount,
    reference,
    note: "늦은 입금 환불",
  });
  if (booked === "full") return false;
  await completeRefund(tx, { refundId, transactionKey: null }, system);
  await notify(tx, {
    userId,
    kind: "refunded",
    title: "늦게 들어온 입금을 잔액으로 돌려드렸어요",
    body: `주문 시간이 지난 뒤에 입금된 ${formatWon(amount)}을 잔액에 넣었어요. 바로 쓰실 수 있어요.`,
    link: "/wallet",
    dedupeKey: `late:${id}`,
  });
  return true;
}
