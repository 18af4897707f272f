import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { findAttempt } from "@/lib/payment/queries";
import { database } from "@/lib/platform/database";
import { atOnce, failed } from "@/lib/testing/at-once";
import { createUser } from "@/lib/testing/factories";
import {
  agreeInWindow,
  type OwnToss,
  openFor,
  placedOrder,
  sceneOf,
  startOwnToss,
} from "@/lib/testing/toss-shop";
import { expireOrder } from "./expire-order";
import { placeOrder } from "./place-order";
import { returnLatePayment } from "./return-late-payment";
import { settlePayment } from "./settle-payment";

let toss: OwnToss;
beforeAll(async () => {
  process.env.TOSS_ANSWER_MS = "300";
  toss = await startOwnToss();
});
afterEach(() => toss.goRight());
afterAll(() => toss.close());

type Scene = Parameters<typeof placedOrder>[0];

/** Toss approves what the shop has given up in the meantime: `giveUp` says how. */
async function approvedLate(giveUp: "decline" | "expire", scene: Scene = {}) {
  const placed = await placedOrder(scene);
  const attempt = await openFor(placed);
  const agreed = await agreeInWindow(toss, attempt);
  const payment = await findAttempt(attempt.paymentId);
  if (!payment) throw new Error("an attempt that was opened is there");
  if (giveUp === "decline") {
    const said = { kind: "declined", code: "MADE_UP", message: "거절", paymentKey: null } as const;
    await settlePayment(payment, said);
  } else {
    await database()
      .$executeRaw`UPDATE orders SET expires_at = now() - interval '1 second' WHERE id = ${placed.id}::uuid`;
    await expireOrder(placed.id);
  }
  await toss.confirm(agreed);
  const provider = {
    paymentKey: agreed.paymentKey,
    transactionKey: null,
    method: "CARD",
    amount: agreed.amount,
  };
  const approved = {
    kind: "approved",
    payment: { ...provider, approvedAt: new Date(), secret: null, receiptUrl: null },
  } as const;
  return { placed, attempt, payment, approved };
}

test("an order that can still be had is reserved again and paid, however many say so at once", async () => {
  const { placed, payment, approved } = await approvedLate("decline", { balance: 5_000, balanceUse: 5_000 });
  expect(await sceneOf(placed)).toMatchObject({ order: "PAYMENT_FAILED", reserved: 0, held: 0 });
  const results = await atOnce(8, () => settlePayment(payment, approved));
  expect(failed(results)).toEqual([]);
  expect(await sceneOf(placed)).toMatchObject({
    order: "PAID",
    item: "PAID",
    payments: ["COMPLETED"],
    onHand: 9,
    reserved: 0,
    balance: 0,
    held: 0,
  });
  expect(await database().refund.count({ where: { paymentId: payment.id } })).toBe(0);
});

test("an order whose goods are gone: all of the money goes back at once, once, and the shopper is told", async () => {
  const { placed, payment, approved } = await approvedLate("decline", { stock: 1 });
  await placeOrder((await createUser()).id, { items: placed.items }, null);
  const before = await toss.effects();
  const results = await atOnce(8, () => settlePayment(payment, approved));
  expect(failed(results)).toEqual([]);
  const after = await toss.effects();
  expect(after.canceled - before.canceled).toBe(1);
  expect(after.canceledAmount - before.canceledAmount).toBe(13_000);
  expect(await sceneOf(placed)).toMatchObject({
    order: "PAYMENT_FAILED",
    payments: ["FAILED"],
    reserved: 1,
    onHand: 1,
  });
  expect(await database().refund.findMany({ where: { paymentId: payment.id } })).toMatchObject([
    { status: "COMPLETED", providerAmount: 13_000, providerTransactionKey: expect.any(String) },
  ]);
  expect(await database().notification.count({ where: { userId: placed.user.id, kind: "refunded" } })).toBe(
    1,
  );
});

test("an order that is over is not brought back: the money goes back", async () => {
  const { placed, payment, approved } = await approvedLate("expire");
  const before = await toss.effects();
  await settlePayment(payment, approved);
  expect((await toss.effects()).canceledAmount - before.canceledAmount).toBe(13_000);
  expect(await sceneOf(placed)).toMatchObject({
    order: "EXPIRED",
    payments: ["FAILED"],
    onHand: 10,
    reserved: 0,
  });
});

test("Toss away when the money has to go back: an event is left, and the job does it later", async () => {
  const { payment, approved } = await approvedLate("expire");
  const before = await toss.effects();
  await toss.goWrong({ match: "/cancel", mode: "timeout", times: 50 });
  await settlePayment(payment, approved);
  const refund = await database().refund.findFirstOrThrow({ where: { paymentId: payment.id } });
  expect(refund.status).toBe("REQUESTED");
  const events = await database().outbox.findMany({
    where: { type: "payment/cancel", aggregateId: payment.id },
  });
  expect(events).toMatchObject([
    { status: "PENDING", payload: { refundId: refund.id, paymentId: payment.id } },
  ]);
  expect(await returnLatePayment(refund.id)).toBe("unknown");
  await toss.goRight();
  expect(await returnLatePayment(refund.id)).toBe("returned");
  expect(await returnLatePayment(refund.id)).toBe("returned");
  expect((await toss.effects()).canceled - before.canceled).toBe(1);
});

test("the answer to the cancellation lost: asked again, it goes back once", async () => {
  const { payment, approved } = await approvedLate("expire");
  const before = await toss.effects();
  await toss.goWrong({ match: "/cancel", mode: "drop-answer", times: 1 });
  await settlePayment(payment, approved);
  const refund = await database().refund.findFirstOrThrow({ where: { paymentId: payment.id } });
  await returnLatePayment(refund.id);
  const after = await toss.effects();
  expect(after.canceled - before.canceled).toBe(1);
  expect(after.canceledAmount - before.canceledAmount).toBe(13_000);
  expect(await database().refund.findUnique({ where: { id: refund.id } })).toMatchObject({
    status: "COMPLETED",
  });
});

test("Toss refuses to give it back: people are told, and nobody asks forever", async () => {
  const { payment, approved } = await approvedLate("expire");
  await toss.goWrong({
    match: "/cancel",
    mode: "error",
    code: "NOT_CANCELABLE_PAYMENT",
    times: 50,
  });
  await settlePayment(payment, approved);
  const refund = await database().refund.findFirstOrThrow({ where: { paymentId: payment.id } });
  expect(await returnLatePayment(refund.id)).toBe("refused");
  expect(await database().alert.count({ where: { kind: "refund-refused", subject: refund.id } })).toBe(1);
});
