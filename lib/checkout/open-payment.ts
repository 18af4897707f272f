import { forgetGate } from "@/lib/inventory/gate";
import { type LockedOrder, lockOrder } from "@/lib/order/lock-order";
import { idempotencyKeyReused } from "@/lib/order/refusals";
import type { NewPayment } from "@/lib/payment/create-payment";
import { type Attempt, listOpenAttempts } from "@/lib/payment/queries";
import type { OpenPayment } from "@/lib/payment/schemas";
import type { PaymentAttempt } from "@/lib/payment/views";
import { inTransaction, type Tx } from "@/lib/platform/database";
import { databaseCodes } from "@/lib/platform/database-codes";
import { newId } from "@/lib/platform/ids";
import { recover } from "@/lib/platform/recover";
import { notFound } from "@/lib/platform/refusals";
import { requestHash as hashOf } from "@/lib/platform/request-hash";
import { signal } from "@/lib/platform/signals";
import { afterPaid } from "./after-paid";
import { attemptView } from "./attempt-view";
import { beginAttempt } from "./begin-attempt";

type Opened = { order: LockedOrder; attempt: Attempt | NewPayment; isNew: boolean };

/**
 * Begins to pay an order. What a provider must be asked for is prepared; what the house can pay by itself is paid. The
 * same key again finds what it began before.
 */
export async function openPayment(userId: string, input: OpenPayment, key: string): Promise<PaymentAttempt> {
  const request = { userId, input, key, requestHash: hashOf(input) };
  const { order, attempt, isNew } = await recover(
    () => inTransaction((tx) => open(tx, request)),
    async (error) => {
      // Another order, or a charge, was faster with this key.
      throw databaseCodes(error).includes("23505") ? idempotencyKeyReused() : error;
    },
  );
  if (isNew) await afterOpened(order, attempt);
  const { number: orderNumber, name: orderName, receiver } = order;
  return attemptView(attempt, { orderNumber, orderName, customerName: receiver || null });
}

type Request = { userId: string; input: OpenPayment; key: string; requestHash: string };

async function open(tx: Tx, request: Request): Promise<Opened> {
  const { userId, input, key } = request;
  const order = await lockOrder(tx, { number: input.orderNumber, userId });
  if (!order) throw notFound("주문을 찾을 수 없습니다.");
  const attempts = await listOpenAttempts(tx, { orderId: order.id, userId, idempotencyKey: key });
  const before = attempts.find((one) => one.userId === userId && one.idempotencyKey === key);
  if (before) {
    if (before.requestHash !== request.requestHash) throw idempotencyKeyReused();
    return { order, attempt: before, isNew: false };
  }
  const attempt = newAttempt(request, order);
  const actor = { kind: "ORDERER", id: userId } as const;
  await beginAttempt(tx, { order, underWay: attempts, attempt, actor });
  return { order, attempt, isNew: true };
}

function newAttempt({ userId, input, key, requestHash }: Request, order: LockedOrder): NewPayment {
  const id = newId();
  const amount = input.method === "BALANCE" ? 0 : order.payable - order.balanceUse;
  const rest = { id, purpose: "ORDER" as const, orderId: order.id, userId, idempotencyKey: key, requestHash };
  const providerOrderId = `${order.number}-${id.slice(-10)}`;
  const parts = { ...rest, providerOrderId, amount, balancePart: order.payable - amount };
  if (order.payable === 0) return { ...parts, method: "FREE", provider: "INTERNAL" };
  if (amount === 0) return { ...parts, method: "BALANCE", provider: "INTERNAL" };
  return { ...parts, method: input.method, provider: "TOSS" };
}

async function afterOpened(order: LockedOrder, { provider }: Attempt | NewPayment): Promise<void> {
  if (order.status === "PAYMENT_FAILED") await forgetGate(order.lines.map(({ variantId }) => variantId));
  if (provider === "INTERNAL") await afterPaid(order);
  else await signal(`order:${order.number}`);
}
