import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { database } from "@/lib/platform/database";
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
import { expireOrder } from "./expire-order";
import { placeOrder } from "./place-order";
import { resolveDuePayments } from "./resolve-due-payments";

let toss: OwnToss;
beforeAll(async () => {
  process.env.TOSS_ANSWER_MS = "400";
  toss = await startOwnToss();
});
afterEach(() => toss.goRight());
afterAll(() => toss.close());

const dueNow = (table: "orders" | "payments", id: string) =>
  table === "orders"
    ? database()
        .$executeRaw`UPDATE orders SET expires_at = now() - interval '1 second' WHERE id = ${id}::uuid`
    : database()
        .$executeRaw`UPDATE payments SET check_at = now() - interval '1 second' WHERE id = ${id}::uuid`;

describe("part from the balance, the rest by card", () => {
  const scene = { balance: 8_000, balanceUse: 5_000 };

  test("is held when the attempt opens, so that nothing else can be paid with it", async () => {
    const placed = await placedOrder(scene);
    const attempt = await openFor(placed);
    expect(attempt).toMatchObject({ amount: 8_000, balancePart: 5_000 });
    expect(await sceneOf(placed)).toMatchObject({ balance: 8_000, held: 5_000 });
    const product = await createProduct({ price: 1_000, variants: [{ stock: 5 }] });
    const other = await placeOrder(
      placed.user.id,
      { items: [{ variantId: product.variantId, quantity: 1 }] },
      null,
    );
    expect(await refusalOf(openFor({ user: placed.user, number: other }, "BALANCE"))).toBe(
      "BALANCE_NOT_ENOUGH",
    );
  });

  test("paid: taken once, and Toss has the rest", async () => {
    const placed = await placedOrder(scene);
    const before = await toss.effects();
    await confirmPayment(placed.user.id, await agreeInWindow(toss, await openFor(placed)));
    expect(await sceneOf(placed)).toMatchObject({ order: "PAID", balance: 3_000, held: 0 });
    expect((await toss.effects()).approvedAmount - before.approvedAmount).toBe(8_000);
    const entries = await database().walletEntry.findMany({ where: { userId: placed.user.id, kind: "PAY" } });
    expect(entries).toMatchObject([{ amount: -5_000, balanceAfter: 3_000 }]);
  });

  test("declined, expired or cancelled by the shopper: let go, and nothing booked", async () => {
    const [declined, expired, canceled] = [
      await placedOrder(scene),
      await placedOrder(scene),
      await placedOrder(scene),
    ];
    const agreed = await agreeInWindow(toss, await openFor(declined), {
      outcome: { declineCode: "REJECT_CARD_COMPANY" },
    });
    expect(await refusalOf(confirmPayment(declined.user.id, agreed))).toBe("PAYMENT_DECLINED");
    await openFor(expired);
    await dueNow("orders", expired.id);
    expect(await expireOrder(expired.id)).toMatchObject({ expired: true });
    await openFor(canceled);
    await cancelUnpaidOrder(canceled.user.id, canceled.number);
    const ends: [typeof declined, string][] = [
      [declined, "PAYMENT_FAILED"],
      [expired, "EXPIRED"],
      [canceled, "CANCELED"],
    ];
    for (const [placed, order] of ends) {
      expect(await sceneOf(placed)).toMatchObject({
        order,
        balance: 8_000,
        held: 0,
        reserved: 0,
        payments: ["FAILED"],
      });
      expect(await database().walletEntry.count({ where: { userId: placed.user.id, kind: "PAY" } })).toBe(0);
    }
  });

  test("the answer lost: held until it is known, then taken", async () => {
    const placed = await placedOrder(scene);
    const attempt = await openFor(placed);
    const agreed = await agreeInWindow(toss, attempt);
    await toss.goWrong({
      match: "/v1/payments",
      mode: "timeout",
      afterEffect: true,
      times: 9,
    });
    expect(await confirmPayment(placed.user.id, agreed)).toMatchObject({ status: "UNKNOWN" });
    expect(await sceneOf(placed)).toMatchObject({ balance: 8_000, held: 5_000 });
    await toss.goRight();
    await dueNow("payments", attempt.paymentId);
    await resolveDuePayments();
    expect(await sceneOf(placed)).toMatchObject({ order: "PAID", balance: 3_000, held: 0 });
  });

  test("the balance is gone when a retry wants it again: refused, and nothing held or reserved", async () => {
    const placed = await placedOrder(scene);
    const agreed = await agreeInWindow(toss, await openFor(placed), {
      outcome: { declineCode: "REJECT_CARD_COMPANY" },
    });
    await refusalOf(confirmPayment(placed.user.id, agreed));
    const product = await createProduct({ price: 1_000, variants: [{ stock: 5 }] });
    const number = await placeOrder(
      placed.user.id,
      { items: [{ variantId: product.variantId, quantity: 1 }] },
      null,
    );
    await openFor({ user: placed.user, number }, "BALANCE");
    expect(await refusalOf(openFor(placed))).toBe("BALANCE_NOT_ENOUGH");
    expect(await sceneOf(placed)).toMatchObject({
      order: "PAYMENT_FAILED",
      reserved: 0,
      held: 0,
      balance: 4_000,
    });
  });
});

describe("from the balance alone", () => {
  test("payment, stock, ledger, coupon and order move in eight statements at most", async () => {
    const warm = await placedOrder({ balance: 13_000 });
    await openFor(warm, "BALANCE");
    const placed = await placedOrder({ balance: 20_000 });
    const { queries } = await countStatements(() => openFor(placed, "BALANCE"));
    // The ninth tells other instances, after the commit.
    expect(queries.filter((text) => !text.includes("pg_notify")).length).toBeLessThanOrEqual(8);
    expect(await sceneOf(placed)).toMatchObject({
      order: "PAID",
      item: "PAID",
      payments: ["COMPLETED"],
      balance: 7_000,
      onHand: 9,
      reserved: 0,
    });
  });

  test("not enough: refused, and nothing moved", async () => {
    const placed = await placedOrder({ balance: 12_999 });
    expect(await refusalOf(openFor(placed, "BALANCE"))).toBe("BALANCE_NOT_ENOUGH");
    expect(await sceneOf(placed)).toMatchObject({
      order: "CREATED",
      payments: [],
      balance: 12_999,
      reserved: 1,
    });
  });

  test("a balance part that covers everything asks no provider, whatever method was chosen", async () => {
    const placed = await placedOrder({ balance: 13_000, balanceUse: 13_000 });
    expect(await openFor(placed, "CARD")).toMatchObject({
      status: "COMPLETED",
      method: "BALANCE",
      amount: 0,
    });
    expect(await sceneOf(placed)).toMatchObject({ order: "PAID", balance: 0 });
  });

  test("after a declined card the balance pays", async () => {
    const placed = await placedOrder({ balance: 13_000 });
    const agreed = await agreeInWindow(toss, await openFor(placed), {
      outcome: { declineCode: "REJECT_CARD_COMPANY" },
    });
    await refusalOf(confirmPayment(placed.user.id, agreed));
    await openFor(placed, "BALANCE");
    expect(await sceneOf(placed)).toMatchObject({
      order: "PAID",
      payments: ["FAILED", "COMPLETED"],
      onHand: 9,
      reserved: 0,
    });
  });
});

test("an order of 0 won is paid as it is placed, and nobody is asked", async () => {
  const user = await createUser();
  const product = await createProduct({ price: 60_000 });
  const issue = await createIssue(user.id, { kind: "FIXED", value: 100_000 });
  const before = await toss.effects();
  const items = [{ variantId: product.variantId, quantity: 1 }];
  const number = await placeOrder(user.id, { items, couponIssueId: issue.id }, null);
  expect(await sceneOf({ user, number, product })).toMatchObject({
    order: "PAID",
    item: "PAID",
    payments: ["COMPLETED"],
    onHand: 9,
    reserved: 0,
  });
  const order = await database().order.findUniqueOrThrow({ where: { number }, include: { payments: true } });
  expect(order.payments).toMatchObject([{ method: "FREE", amount: 0, balancePart: 0, provider: "INTERNAL" }]);
  expect(await database().couponIssue.findUnique({ where: { id: issue.id } })).toMatchObject({
    status: "USED",
  });
  expect((await toss.effects()).confirmCalls).toBe(before.confirmCalls);
});
