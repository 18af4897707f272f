import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { database } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { atOnce, failed, succeeded } from "@/lib/testing/at-once";
import { countStatements } from "@/lib/testing/count-statements";
import { createIssue } from "@/lib/testing/create-issue";
import { createProduct, createUser } from "@/lib/testing/factories";
import { refusalOf } from "@/lib/testing/refusal-of";
import {
  agreeInWindow,
  type OwnToss,
  openFor,
  placedOrder,
  sceneOf,
  startOwnToss,
} from "@/lib/testing/toss-shop";
import { cancelUnpaidOrder } from "./cancel-unpaid-order";
import { confirmPayment } from "./confirm-payment";
import { openPayment } from "./open-payment";
import { placeOrder } from "./place-order";

let toss: OwnToss;
beforeAll(async () => {
  toss = await startOwnToss();
});
afterEach(() => toss.goRight());
afterAll(() => toss.close());

describe("a payment through Toss", () => {
  test.each(["CARD", "EASY_PAY", "TRANSFER"] as const)(
    "by %s pays the order and sells the stock",
    async (method) => {
      const placed = await placedOrder();
      const attempt = await openFor(placed, method);
      expect(attempt).toMatchObject({
        status: "REQUESTED",
        method,
        amount: 13_000,
        orderName: placed.product.name,
      });
      expect(await sceneOf(placed)).toMatchObject({ order: "PAYMENT_PENDING", onHand: 10, reserved: 1 });
      const confirmed = await confirmPayment(placed.user.id, await agreeInWindow(toss, attempt));
      expect(confirmed).toMatchObject({
        paymentId: attempt.paymentId,
        status: "COMPLETED",
        orderNumber: placed.number,
        order: { number: placed.number, status: "PAID" },
      });
      expect(await sceneOf(placed)).toMatchObject({ order: "PAID", item: "PAID", onHand: 9, reserved: 0 });
      expect(await database().outbox.count({ where: { type: "order/paid", aggregateId: placed.id } })).toBe(
        1,
      );
    },
  );

  test("settles in eight statements at most, claim and look-ups not counted", async () => {
    const warm = await placedOrder();
    await confirmPayment(warm.user.id, await agreeInWindow(toss, await openFor(warm)));
    const placed = await placedOrder({ balance: 5_000, balanceUse: 5_000 });
    let attempt = await openFor(placed);
    const opened = await countStatements(async () => {
      attempt = await openFor(placed);
    });
    expect(opened.queries.length).toBeLessThanOrEqual(8);
    const agreed = await agreeInWindow(toss, attempt);
    const { queries } = await countStatements(() => confirmPayment(placed.user.id, agreed));
    // Find it, whose key it is, lock, claim; lock, payment, balance, coupon, order, stock; the cart, tell, answer.
    expect(queries.length).toBeLessThanOrEqual(13);
  });

  test("declined gives the stock back and says why; a retry reserves again and pays", async () => {
    const placed = await placedOrder();
    const attempt = await openFor(placed);
    const agreed = await agreeInWindow(toss, attempt, { outcome: { declineCode: "REJECT_CARD_COMPANY" } });
    await expect(confirmPayment(placed.user.id, agreed)).rejects.toMatchObject({
      code: "PAYMENT_DECLINED",
      status: 402,
      message: "결제 승인이 거절되었습니다.",
    });
    expect(await sceneOf(placed)).toMatchObject({
      order: "PAYMENT_FAILED",
      reserved: 0,
      payments: ["FAILED"],
    });
    const retry = await openFor(placed);
    expect(await sceneOf(placed)).toMatchObject({ order: "PAYMENT_PENDING", reserved: 1 });
    await confirmPayment(placed.user.id, await agreeInWindow(toss, retry));
    expect(await sceneOf(placed)).toMatchObject({
      order: "PAID",
      onHand: 9,
      reserved: 0,
      payments: ["FAILED", "COMPLETED"],
    });
  });

  test("a retry finds the stock sold meanwhile", async () => {
    const placed = await placedOrder({ stock: 1 });
    const agreed = await agreeInWindow(toss, await openFor(placed), {
      outcome: { declineCode: "REJECT_CARD_COMPANY" },
    });
    expect(await refusalOf(confirmPayment(placed.user.id, agreed))).toBe("PAYMENT_DECLINED");
    await placeOrder((await createUser()).id, { items: placed.items }, null);
    expect(await refusalOf(openFor(placed))).toBe("STOCK_NOT_ENOUGH");
    expect(await sceneOf(placed)).toMatchObject({ order: "PAYMENT_FAILED", payments: ["FAILED"] });
  });

  test("fifty equal confirms are one approval, one sale and fifty equal answers", async () => {
    const placed = await placedOrder();
    const agreed = await agreeInWindow(toss, await openFor(placed));
    const before = await toss.effects();
    const results = await atOnce(50, () => confirmPayment(placed.user.id, agreed));
    expect(failed(results)).toEqual([]);
    expect(new Set(succeeded(results).map((one) => JSON.stringify(one))).size).toBe(1);
    expect(succeeded(results)[0]).toMatchObject({ status: "COMPLETED", order: { status: "PAID" } });
    const after = await toss.effects();
    expect(after.approved - before.approved).toBe(1);
    expect(after.confirmCalls - before.confirmCalls).toBe(1);
    expect(await sceneOf(placed)).toMatchObject({ onHand: 9, reserved: 0 });
  });

  test("fifty equal confirms of a declined payment are declined alike", async () => {
    const placed = await placedOrder();
    const agreed = await agreeInWindow(toss, await openFor(placed), {
      outcome: { declineCode: "INVALID_STOPPED_CARD" },
    });
    const results = await atOnce(50, () => confirmPayment(placed.user.id, agreed));
    expect(new Set(failed(results).map(String))).toEqual(new Set(["Refusal: 정지된 카드 입니다."]));
    expect(failed(results)).toHaveLength(50);
  });
});

describe("what is refused before any money moves", () => {
  test("another amount than agreed: Toss is not asked", async () => {
    const placed = await placedOrder({ price: 97_000 });
    const attempt = await openFor(placed);
    const { paymentKey } = await toss.authorize({ orderId: attempt.orderId, amount: 100 });
    const before = await toss.effects();
    const tampered = { paymentKey, orderId: attempt.orderId, amount: 100 };
    expect(await refusalOf(confirmPayment(placed.user.id, tampered))).toBe("PAYMENT_AMOUNT_MISMATCH");
    expect((await toss.effects()).confirmCalls).toBe(before.confirmCalls);
    expect(await sceneOf(placed)).toMatchObject({ order: "PAYMENT_PENDING", payments: ["REQUESTED"] });
  });

  test("the right amount for a window that agreed to another: nothing is taken, people are told", async () => {
    const placed = await placedOrder({ price: 97_000 });
    const attempt = await openFor(placed);
    const { paymentKey } = await toss.authorize({ orderId: attempt.orderId, amount: 100 });
    const before = await toss.effects();
    const tampered = { paymentKey, orderId: attempt.orderId, amount: attempt.amount };
    expect(await refusalOf(confirmPayment(placed.user.id, tampered))).toBe("INVALID_REQUEST");
    expect((await toss.effects()).approved).toBe(before.approved);
    expect(await sceneOf(placed)).toMatchObject({ order: "PAYMENT_PENDING", payments: ["REQUESTED"] });
    expect(
      await database().alert.count({ where: { kind: "payment-foreign", subject: attempt.paymentId } }),
    ).toBe(1);
  });

  test("the key of another order, whose own shopper then pays as if nothing had been", async () => {
    const [mine, theirs] = [await placedOrder(), await placedOrder()];
    const [attempt, other] = [await openFor(mine), await openFor(theirs)];
    await agreeInWindow(toss, attempt);
    const key = await agreeInWindow(toss, other);
    const before = await toss.effects();
    const mixed = { paymentKey: key.paymentKey, orderId: attempt.orderId, amount: attempt.amount };
    expect(await refusalOf(confirmPayment(mine.user.id, mixed))).toBe("INVALID_REQUEST");
    expect((await toss.effects()).approved).toBe(before.approved);
    expect(await sceneOf(mine)).toMatchObject({ order: "PAYMENT_PENDING", payments: ["REQUESTED"] });
    expect(
      await database().alert.count({ where: { kind: "payment-foreign", subject: attempt.paymentId } }),
    ).toBe(1);
    expect(await confirmPayment(theirs.user.id, key)).toMatchObject({ status: "COMPLETED" });
    // Paid by now: known to belong to somebody else, Toss is not asked any more.
    const asked = (await toss.effects()).confirmCalls;
    expect(await refusalOf(confirmPayment(mine.user.id, mixed))).toBe("INVALID_REQUEST");
    expect((await toss.effects()).confirmCalls).toBe(asked);
  });

  test("less than anybody moves", async () => {
    const placed = await placedOrder({ balance: 12_950, balanceUse: 12_950 });
    expect(await refusalOf(openFor(placed))).toBe("INVALID_REQUEST");
    expect(await sceneOf(placed)).toMatchObject({ order: "CREATED", payments: [], held: 0 });
  });

  test("somebody else's payment does not exist", async () => {
    const placed = await placedOrder();
    const agreed = await agreeInWindow(toss, await openFor(placed));
    expect(await refusalOf(confirmPayment((await createUser()).id, agreed))).toBe("ENTITY_NOT_FOUND");
  });

  test("an order that ended while the window was open", async () => {
    const placed = await placedOrder();
    const agreed = await agreeInWindow(toss, await openFor(placed));
    await cancelUnpaidOrder(placed.user.id, placed.number);
    const before = await toss.effects();
    expect(await refusalOf(confirmPayment(placed.user.id, agreed))).toBe("ORDER_STATE_CONFLICT");
    expect((await toss.effects()).confirmCalls).toBe(before.confirmCalls);
    expect(await sceneOf(placed)).toMatchObject({
      order: "CANCELED",
      reserved: 0,
      failure: "ORDER_CANCELED",
    });
  });

  test("a window that a newer one has replaced", async () => {
    const placed = await placedOrder({ balance: 5_000, balanceUse: 5_000 });
    const old = await agreeInWindow(toss, await openFor(placed));
    const attempt = await openFor(placed);
    expect(await sceneOf(placed)).toMatchObject({ payments: ["FAILED", "REQUESTED"], held: 5_000 });
    expect(await refusalOf(confirmPayment(placed.user.id, old))).toBe("ORDER_STATE_CONFLICT");
    expect(await confirmPayment(placed.user.id, await agreeInWindow(toss, attempt))).toMatchObject({
      status: "COMPLETED",
    });
  });
});

describe("an attempt's key", () => {
  test("asked again it answers the same, sixteen times at once as well", async () => {
    const placed = await placedOrder();
    const key = newId();
    const results = await atOnce(16, () => openFor(placed, "CARD", key));
    expect(failed(results)).toEqual([]);
    expect(new Set(succeeded(results).map((one) => JSON.stringify(one))).size).toBe(1);
    expect(await sceneOf(placed)).toMatchObject({ payments: ["REQUESTED"] });
    await confirmPayment(placed.user.id, await agreeInWindow(toss, succeeded(results)[0] as never));
    expect(await openFor(placed, "CARD", key)).toEqual(succeeded(results)[0]);
  });

  test("with another request it is refused", async () => {
    const placed = await placedOrder();
    const key = newId();
    await openFor(placed, "CARD", key);
    expect(await refusalOf(openFor(placed, "TRANSFER", key))).toBe("IDEMPOTENCY_KEY_REUSED");
  });

  test("sent for two orders at once, it is good for one and refused for the other", async () => {
    const placed = await placedOrder();
    const number = await placeOrder(placed.user.id, { items: placed.items }, null);
    const key = newId();
    const results = await atOnce(2, (index) =>
      openFor({ user: placed.user, number: index ? number : placed.number }, "CARD", key),
    );
    expect(succeeded(results)).toHaveLength(1);
    expect(failed(results)).toMatchObject([{ code: "IDEMPOTENCY_KEY_REUSED" }]);
  });

  test("is one's own: two people may use the same", async () => {
    const [one, other] = [await placedOrder(), await placedOrder()];
    const key = newId();
    expect((await openFor(one, "CARD", key)).paymentId).not.toBe(
      (await openFor(other, "CARD", key)).paymentId,
    );
  });
});

test("two windows agreed to for one attempt: the second page finds it paid, and nobody is alarmed", async () => {
  const placed = await placedOrder();
  const attempt = await openFor(placed);
  const [one, other] = [await agreeInWindow(toss, attempt), await agreeInWindow(toss, attempt)];
  await confirmPayment(placed.user.id, one);
  expect(await confirmPayment(placed.user.id, other)).toMatchObject({ status: "COMPLETED" });
  expect(await database().alert.count({ where: { subject: attempt.paymentId } })).toBe(0);
});

describe("a coupon", () => {
  test("is used up by the payment", async () => {
    const user = await createUser();
    const product = await createProduct();
    const issue = await createIssue(user.id);
    const items = [{ variantId: product.variantId, quantity: 1 }];
    const number = await placeOrder(user.id, { items, couponIssueId: issue.id }, null);
    const attempt = await openPayment(user.id, { orderNumber: number, method: "CARD" }, newId());
    expect(attempt.amount).toBe(12_000);
    await confirmPayment(user.id, await agreeInWindow(toss, attempt));
    expect(await database().couponIssue.findUnique({ where: { id: issue.id } })).toMatchObject({
      status: "USED",
    });
  });
});
