import { afterAll, beforeAll, expect, test } from "vitest";
import { database } from "@/lib/platform/database";
import { atOnce, failed, succeeded } from "@/lib/testing/at-once";
import { createProduct, createUser } from "@/lib/testing/factories";
import {
  agreeInWindow,
  type OwnToss,
  openFor,
  placedOrder,
  sceneOf,
  startOwnToss,
} from "@/lib/testing/toss-shop";
import { confirmPayment } from "./confirm-payment";
import { expireOrder } from "./expire-order";
import { placeOrder } from "./place-order";
import { receiveWebhook } from "./receive-webhook";
import { resolvePayment } from "./resolve-payment";

let toss: OwnToss;
beforeAll(async () => {
  toss = await startOwnToss();
});
afterAll(() => toss.close());

test("confirm, webhook and resolver together, fifty times in any order: one effect each", async () => {
  const before = await toss.effects();
  for (let round = 0; round < 50; round += 1) {
    const placed = await placedOrder();
    const attempt = await openFor(placed);
    const agreed = await agreeInWindow(toss, attempt);
    const told = JSON.stringify({
      eventType: "PAYMENT_STATUS_CHANGED",
      createdAt: "2026-11-20T12:00:00.000000",
      data: {
        paymentKey: agreed.paymentKey,
        orderId: agreed.orderId,
        status: "DONE",
        lastTransactionKey: null,
      },
    });
    const acts: (() => Promise<unknown>)[] = [
      () => confirmPayment(placed.user.id, agreed),
      () => receiveWebhook({ provider: "toss", rawBody: told, signature: null }),
      () => receiveWebhook({ provider: "toss", rawBody: told.replace("DONE", "DONE "), signature: null }),
      async () => {
        await database()
          .$executeRaw`UPDATE payments SET check_at = now() - interval '1 second' WHERE id = ${attempt.paymentId}::uuid`;
        await resolvePayment(attempt.paymentId);
      },
      () => confirmPayment(placed.user.id, agreed),
    ];
    const shuffled = acts.map((act) => ({ act, at: Math.random() })).sort((a, b) => a.at - b.at);
    const results = await atOnce(shuffled.length, async (index) => {
      const one = shuffled[index];
      await new Promise((resolve) => setTimeout(resolve, (one?.at ?? 0) * 12));
      return one?.act();
    });
    expect(failed(results)).toEqual([]);
    expect(await sceneOf(placed)).toMatchObject({
      order: "PAID",
      payments: ["COMPLETED"],
      onHand: 9,
      reserved: 0,
    });
    const moves = { variantId: placed.product.variantId, kind: "CONFIRM" } as const;
    expect(await database().stockMovement.count({ where: moves })).toBe(1);
    expect(await database().outbox.count({ where: { type: "order/paid", aggregateId: placed.id } })).toBe(1);
  }
  expect((await toss.effects()).approved - before.approved).toBe(50);
}, 60_000);

test("expiry and confirm racing on one order two hundred times: paid with its stock, or expired and nothing taken", async () => {
  const ends = { PAID: 0, EXPIRED: 0 };
  const before = await toss.effects();
  for (let batch = 0; batch < 20; batch += 1) {
    await Promise.all(
      Array.from({ length: 10 }, async () => {
        const placed = await placedOrder();
        const agreed = await agreeInWindow(toss, await openFor(placed));
        await database().$executeRaw`UPDATE orders SET expires_at = now() WHERE id = ${placed.id}::uuid`;
        const paid = confirmPayment(placed.user.id, agreed).then(
          ({ status }) => status,
          (error: { code?: string }) => error.code,
        );
        const wait = new Promise((resolve) => setTimeout(resolve, Math.random() * 8));
        const [answer] = await Promise.all([paid, wait.then(() => expireOrder(placed.id))]);
        const scene = await sceneOf(placed);
        if (answer === "COMPLETED") {
          expect(scene).toMatchObject({ order: "PAID", payments: ["COMPLETED"], onHand: 9, reserved: 0 });
          ends.PAID += 1;
        } else {
          expect(answer).toBe("ORDER_STATE_CONFLICT");
          expect(scene).toMatchObject({ order: "EXPIRED", payments: ["FAILED"], onHand: 10, reserved: 0 });
          ends.EXPIRED += 1;
        }
      }),
    );
  }
  expect(ends.PAID + ends.EXPIRED).toBe(200);
  expect((await toss.effects()).approved - before.approved).toBe(ends.PAID);
  // A race nobody ever loses was none.
  expect(Math.min(ends.PAID, ends.EXPIRED)).toBeGreaterThan(0);
}, 120_000);

test("the whole balance wanted by fifty orders at once: one is paid", async () => {
  const user = await createUser({ balance: 13_000 });
  const product = await createProduct({ variants: [{ stock: 50 }] });
  const items = [{ variantId: product.variantId, quantity: 1 }];
  const numbers = await Promise.all(Array.from({ length: 50 }, () => placeOrder(user.id, { items }, null)));
  const results = await atOnce(50, (index) => openFor({ user, number: numbers[index] ?? "" }, "BALANCE"));
  expect(succeeded(results)).toHaveLength(1);
  expect(succeeded(results)[0]).toMatchObject({
    status: "COMPLETED",
    method: "BALANCE",
    amount: 0,
    balancePart: 13_000,
  });
  expect(failed(results).map((error) => (error as { code: string }).code)).toEqual(
    Array.from({ length: 49 }, () => "BALANCE_NOT_ENOUGH"),
  );
  const wallet = await database().wallet.findUniqueOrThrow({
    where: { userId: user.id },
    include: { entries: true },
  });
  expect(wallet).toMatchObject({ balance: 0, held: 0 });
  expect(wallet.entries.reduce((sum, { amount }) => sum + amount, 0)).toBe(0);
  expect(await database().order.count({ where: { userId: user.id, status: "PAID" } })).toBe(1);
});
