import { expect, test } from "vitest";
import { getOrder } from "@/lib/order/queries";
import { database } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { atOnce, succeeded } from "@/lib/testing/at-once";
import { connectSql } from "@/lib/testing/connect-sql";
import { createIssue } from "@/lib/testing/create-issue";
import { createProduct, createUser } from "@/lib/testing/factories";
import { refusalOf } from "@/lib/testing/refusal-of";
import { cancelUnpaidOrder } from "./cancel-unpaid-order";
import { expireDueOrders } from "./expire-due-orders";
import { expireOrder } from "./expire-order";
import { placeOrder } from "./place-order";

async function placed({ stock = 10, quantity = 2, withCoupon = false } = {}) {
  const user = await createUser();
  const product = await createProduct({ variants: [{ stock }] });
  const issue = withCoupon ? await createIssue(user.id) : null;
  const input = { items: [{ variantId: product.variantId, quantity }], couponIssueId: issue?.id ?? null };
  const number = await placeOrder(user.id, input, null);
  const { id } = await database().order.findUniqueOrThrow({ where: { number } });
  return { user, product, issue, number, id };
}

type Placed = Awaited<ReturnType<typeof placed>>;

const makeDue = ({ id }: Placed) =>
  database().order.update({ where: { id }, data: { expiresAt: new Date(Date.now() - 1_000) } });

const reservedOf = async ({ product }: Placed) =>
  (await database().inventory.findUniqueOrThrow({ where: { variantId: product.variantId } })).reserved;

/** A payment somebody is asking the provider about at this moment. */
const askProvider = ({ id, user }: Placed) =>
  database().payment.create({
    data: {
      purpose: "ORDER",
      orderId: id,
      userId: user.id,
      idempotencyKey: newId(),
      requestHash: "",
      method: "CARD",
      provider: "TOSS",
      providerOrderId: newId(),
      amount: 23_000,
      claimedAt: new Date(),
    },
  });

test("a cancelled order gives back its stock and its coupon, and says in its history who did it", async () => {
  const order = await placed({ withCoupon: true });
  await cancelUnpaidOrder(order.user.id, order.number);
  const view = await getOrder(order.user.id, order.number);
  expect(view.status).toBe("CANCELED");
  expect(view.items[0]).toMatchObject({ status: "CANCELED" });
  expect(view.items[0]?.history.at(-1)).toMatchObject({
    event: "cancel",
    from: "PENDING_PAYMENT",
    to: "CANCELED",
    actor: "ORDERER",
  });
  expect(await reservedOf(order)).toBe(0);
  expect(await database().couponIssue.findUnique({ where: { id: order.issue?.id ?? "" } })).toMatchObject({
    orderId: null,
    status: "ACTIVE",
  });
  expect(await refusalOf(cancelUnpaidOrder(order.user.id, order.number))).toBe("ORDER_STATE_CONFLICT");
});

test("sixteen cancellations at once are one", async () => {
  const order = await placed();
  const codes = succeeded(await atOnce(16, () => refusalOf(cancelUnpaidOrder(order.user.id, order.number))));
  expect(codes.filter((code) => code === "accepted")).toHaveLength(1);
  expect(codes.filter((code) => code === "ORDER_STATE_CONFLICT")).toHaveLength(15);
  expect(await reservedOf(order)).toBe(0);
});

test("somebody else's order cannot be cancelled: it is not there", async () => {
  const order = await placed();
  const other = await createUser();
  expect(await refusalOf(cancelUnpaidOrder(other.id, order.number))).toBe("ENTITY_NOT_FOUND");
  expect(await reservedOf(order)).toBe(2);
});

test("while the provider is being asked, an order neither expires nor is cancelled", async () => {
  const order = await placed();
  await askProvider(order);
  await makeDue(order);
  expect(await refusalOf(cancelUnpaidOrder(order.user.id, order.number))).toBe("ORDER_STATE_CONFLICT");
  const { expired, lookAgainAt } = await expireOrder(order.id);
  expect(expired).toBe(false);
  expect(lookAgainAt?.getTime(), "it is looked at again, but not at once").toBeGreaterThan(
    Date.now() + 20_000,
  );
  expect(await reservedOf(order)).toBe(2);
});

test("a provider asked while somebody waits to end the order is noticed", async () => {
  const order = await placed();
  await makeDue(order);
  const asking = await connectSql();
  await asking.query("BEGIN");
  await asking.query("SELECT 1 FROM orders WHERE id = $1 FOR UPDATE", [order.id]);
  const ending = expireOrder(order.id);
  await new Promise((resolve) => setTimeout(resolve, 300));
  await asking.query(
    `INSERT INTO payments (id, purpose, order_id, user_id, idempotency_key, request_hash, method, provider, provider_order_id, amount, claimed_at)
     VALUES ($1, 'ORDER', $2, $3, 'key', '', 'CARD', 'TOSS', $4, 23000, now())`,
    [newId(), order.id, order.user.id, newId()],
  );
  await asking.query("COMMIT");
  await asking.end();
  expect(await ending).toMatchObject({ expired: false });
  expect(await reservedOf(order)).toBe(2);
});

test("an order that cannot be ended keeps nobody waiting, and somebody is told", async () => {
  const [broken, whole] = [await placed(), await placed()];
  await makeDue(broken);
  await makeDue(whole);
  await database().inventory.update({
    where: { variantId: broken.product.variantId },
    data: { reserved: 0 },
  });
  expect(await expireDueOrders()).toBe(1);
  expect(await reservedOf(whole)).toBe(0);
  expect(await database().alert.count({ where: { kind: "order-expiry", subject: broken.id } })).toBe(1);
});

test("an order that is not due does not expire, and says when to look again", async () => {
  const order = await placed();
  const { expired, lookAgainAt } = await expireOrder(order.id);
  expect(expired).toBe(false);
  expect(lookAgainAt?.getTime()).toBeGreaterThan(Date.now() + 14 * 60_000);
});

test("a due order expires once, however often it is asked, and its stock sells again", async () => {
  const order = await placed({ stock: 2 });
  await makeDue(order);
  const outcomes = succeeded(await atOnce(16, () => expireOrder(order.id)));
  expect(outcomes.filter(({ expired }) => expired)).toHaveLength(1);
  expect(await expireOrder(order.id)).toEqual({ expired: false, lookAgainAt: null });
  expect(await reservedOf(order)).toBe(0);
  const items = [{ variantId: order.product.variantId, quantity: 2 }];
  expect(await refusalOf(placeOrder(order.user.id, { items }, null))).toBe("accepted");
});

test("the sweep alone catches every due order, two sweeps side by side do not get in each other's way", async () => {
  const orders = [];
  for (let made = 0; made < 12; made += 1) orders.push(await placed());
  for (const order of orders) await makeDue(order);
  const counts = succeeded(await atOnce(2, () => expireDueOrders()));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(12);
  for (const order of orders) expect(await reservedOf(order)).toBe(0);
  expect(await expireDueOrders()).toBe(0);
});

test("expiring and cancelling the same order at the same moment give its stock back once", async () => {
  for (let round = 0; round < 10; round += 1) {
    const order = await placed();
    await makeDue(order);
    await Promise.allSettled([expireOrder(order.id), cancelUnpaidOrder(order.user.id, order.number)]);
    expect(await reservedOf(order)).toBe(0);
    const { status } = await getOrder(order.user.id, order.number);
    expect(["EXPIRED", "CANCELED"]).toContain(status);
  }
});
