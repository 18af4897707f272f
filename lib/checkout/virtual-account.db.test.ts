import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { tellAboutOrder } from "@/lib/notification/tell-about-order";
import { findAttempt, getPayment } from "@/lib/payment/queries";
import { toss as tossAdapter } from "@/lib/payment/toss";
import { database, inTransaction } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { formatKstTime } from "@/lib/platform/kst";
import { createUser } from "@/lib/testing/factories";
import {
  agreeInWindow,
  type OwnToss,
  openFor,
  placedOrder,
  sceneOf,
  startOwnToss,
} from "@/lib/testing/toss-shop";
import { creditBalance } from "@/lib/wallet/credit-balance";
import { takeBalance } from "@/lib/wallet/take-balance";
import { cancelUnpaidOrder } from "./cancel-unpaid-order";
import { closeAccount } from "./close-account";
import { confirmPayment } from "./confirm-payment";
import { expireOrder } from "./expire-order";
import { openCharge } from "./open-charge";
import { receiveWebhook } from "./receive-webhook";
import { resolveDuePayments } from "./resolve-due-payments";
import { settlePayment } from "./settle-payment";

let toss: OwnToss;
let webhooksAreLost = false;
beforeAll(async () => {
  toss = await startOwnToss({ webhooks: async (one) => (webhooksAreLost ? null : receiveWebhook(one)) });
});
afterAll(() => toss.close());

async function waiting(scene: Parameters<typeof placedOrder>[0] = {}) {
  const placed = await placedOrder(scene);
  const attempt = await openFor(placed, "VIRTUAL_ACCOUNT");
  const agreed = await agreeInWindow(toss, attempt, { validHours: attempt.validHours });
  const confirmed = await confirmPayment(placed.user.id, agreed);
  return { placed, attempt, confirmed, agreed };
}

const deposit = (orderId: string) => toss.api("POST", "/sandbox/deposit", { orderId });
const until = (what: () => Promise<boolean>) =>
  expect.poll(what, { timeout: 8_000, interval: 50 }).toBe(true);

test("the order waits with its stock until the account's own due date, and shows where to pay", async () => {
  const { placed, confirmed } = await waiting();
  expect(confirmed).toMatchObject({
    status: "WAITING_FOR_DEPOSIT",
    order: { status: "PAYMENT_PENDING" },
    account: { bank: expect.any(String), accountNumber: expect.stringMatching(/\d{6,}/) },
  });
  const { expiresAt } = await database().order.findUniqueOrThrow({ where: { id: placed.id } });
  expect(expiresAt.toISOString()).toBe(new Date(confirmed.account?.dueAt ?? "").toISOString());
  const hours = (expiresAt.getTime() - Date.now()) / 3_600_000;
  expect(hours).toBeGreaterThan(23);
  expect(hours).toBeLessThan(25);
  expect(await sceneOf(placed)).toMatchObject({ reserved: 1, onHand: 10 });
});

const toldTo = (userId: string) =>
  database().notification.findMany({ where: { userId }, orderBy: { createdAt: "asc" } });

test("the account is told to the shopper with its bank, number, amount and due date, and the deposit when it is there", async () => {
  const { placed, attempt, confirmed } = await waiting();
  const { bank = "", accountNumber = "", dueAt = "" } = confirmed.account ?? {};
  const [told] = await toldTo(placed.user.id);
  expect(told).toMatchObject({ kind: "deposit-awaited", link: `/orders/${placed.number}` });
  for (const part of [bank, accountNumber, "13,000원", formatKstTime(new Date(dueAt))])
    expect(told?.body).toContain(part);
  await deposit(attempt.orderId);
  await until(async () => (await sceneOf(placed)).order === "PAID");
  await tellAboutOrder(placed.id, "paid");
  expect((await toldTo(placed.user.id)).at(-1)).toMatchObject({ title: "입금을 확인했어요" });
});

test("a charge by deposit is told when its account is issued, and when the balance has grown", async () => {
  const user = await createUser();
  const attempt = await openCharge(user, { amount: 5_000, method: "VIRTUAL_ACCOUNT" }, newId());
  const agreed = await agreeInWindow(toss, attempt);
  const { account } = await confirmPayment(user.id, agreed);
  expect(account).not.toBeNull();
  expect(attempt.customerName).toBe(user.name);
  await deposit(attempt.orderId);
  await until(async () => (await toldTo(user.id)).length === 2);
  expect(await toldTo(user.id)).toMatchObject([
    { kind: "deposit-awaited", link: `/checkout/success?payment=${attempt.paymentId}` },
    { kind: "balance-charged", title: "입금을 확인해서 잔액을 충전했어요", link: "/wallet" },
  ]);
  await confirmPayment(user.id, agreed);
  expect(await toldTo(user.id)).toHaveLength(2);
});

test("the deposit pays the order by its webhook", async () => {
  const { placed, attempt } = await waiting({ balance: 3_000, balanceUse: 3_000 });
  expect(await sceneOf(placed)).toMatchObject({ held: 3_000 });
  await deposit(attempt.orderId);
  await until(async () => (await sceneOf(placed)).order === "PAID");
  expect(await sceneOf(placed)).toMatchObject({
    payments: ["COMPLETED"],
    onHand: 9,
    reserved: 0,
    balance: 0,
    held: 0,
  });
});

test("the deposit pays the order without its webhook as well", async () => {
  const { placed, attempt } = await waiting();
  webhooksAreLost = true;
  await deposit(attempt.orderId);
  await database()
    .$executeRaw`UPDATE payments SET check_at = now() - interval '1 second' WHERE id = ${attempt.paymentId}::uuid`;
  await resolveDuePayments();
  expect(await sceneOf(placed)).toMatchObject({ order: "PAID", payments: ["COMPLETED"] });
  webhooksAreLost = false;
});

test("a webhook with another secret changes nothing, and people are told", async () => {
  const { placed, attempt } = await waiting();
  const forged = { createdAt: "2026-11-20T12:00:00.000000", secret: "ps_guessed", status: "DONE" };
  const rawBody = JSON.stringify({ ...forged, transactionKey: "made-up", orderId: attempt.orderId });
  expect(await receiveWebhook({ provider: "toss", rawBody, signature: null })).toEqual({
    outcome: "REJECTED",
  });
  expect(await sceneOf(placed)).toMatchObject({
    order: "PAYMENT_PENDING",
    payments: ["WAITING_FOR_DEPOSIT"],
  });
  expect(
    await database().alert.count({ where: { kind: "payment-foreign", subject: attempt.paymentId } }),
  ).toBe(1);
});

describe("when the time is over", () => {
  const lapse = (id: string) =>
    database().$executeRaw`UPDATE orders SET expires_at = now() - interval '1 second' WHERE id = ${id}::uuid`;

  test("our own timer ends the order, and the account is closed at Toss", async () => {
    const { placed, attempt } = await waiting({ balance: 3_000, balanceUse: 3_000 });
    await lapse(placed.id);
    expect(await expireOrder(placed.id)).toMatchObject({ expired: true });
    expect(await sceneOf(placed)).toMatchObject({
      order: "EXPIRED",
      payments: ["EXPIRED"],
      reserved: 0,
      held: 0,
    });
    const events = await database().outbox.findMany({ where: { type: "payment/close" } });
    expect(events.filter(({ aggregateId }) => aggregateId === attempt.paymentId)).toHaveLength(1);
    await closeAccount(attempt.paymentId);
    await closeAccount(attempt.paymentId);
    const { body } = await toss.api("GET", `/v1/payments/orders/${attempt.orderId}`);
    expect(body.status).toBe("CANCELED");
    expect((await deposit(attempt.orderId)).status).not.toBe(200);
  });

  test("a deposit that was faster than the closing is put on the balance, once, and the shopper is told", async () => {
    const { placed, attempt } = await waiting();
    await lapse(placed.id);
    await expireOrder(placed.id);
    await deposit(attempt.orderId);
    await until(async () => (await sceneOf(placed)).balance === 13_000);
    await closeAccount(attempt.paymentId);
    await closeAccount(attempt.paymentId);
    expect(await sceneOf(placed)).toMatchObject({
      order: "EXPIRED",
      payments: ["EXPIRED"],
      balance: 13_000,
      onHand: 10,
    });
    const payment = await database().payment.findUniqueOrThrow({
      where: { id: attempt.paymentId },
      include: { refunds: true },
    });
    expect(payment.refunds).toMatchObject([{ status: "COMPLETED", providerAmount: 13_000 }]);
    expect((await toldTo(placed.user.id)).map(({ kind }) => kind)).toEqual(["deposit-awaited", "refunded"]);
  });

  test("a shopper who cancels instead gets no account to pay into any more", async () => {
    const { placed, attempt } = await waiting();
    await cancelUnpaidOrder(placed.user.id, placed.number);
    await closeAccount(attempt.paymentId);
    expect(await sceneOf(placed)).toMatchObject({ order: "CANCELED", payments: ["EXPIRED"], reserved: 0 });
    expect((await deposit(attempt.orderId)).status).not.toBe(200);
  });
});

test("another method may be chosen while the deposit is awaited", async () => {
  const { placed, attempt } = await waiting({ balance: 3_000, balanceUse: 3_000 });
  const card = await openFor(placed, "CARD");
  expect(await sceneOf(placed)).toMatchObject({
    payments: ["EXPIRED", "REQUESTED"],
    held: 3_000,
    reserved: 1,
  });
  await closeAccount(attempt.paymentId);
  await confirmPayment(placed.user.id, await agreeInWindow(toss, card));
  expect(await sceneOf(placed)).toMatchObject({ order: "PAID", balance: 0, held: 0, onHand: 9 });
});

test("the window cannot choose to keep the goods for a season, and whoever chooses a card has minutes again", async () => {
  const placed = await placedOrder();
  const attempt = await openFor(placed, "VIRTUAL_ACCOUNT");
  await confirmPayment(placed.user.id, await agreeInWindow(toss, attempt, { validHours: 720 }));
  const hoursLeft = async () => {
    const { expiresAt } = await database().order.findUniqueOrThrow({ where: { id: placed.id } });
    return (expiresAt.getTime() - Date.now()) / 3_600_000;
  };
  expect(await hoursLeft()).toBeLessThan(170);
  await openFor(placed, "CARD");
  expect(await hoursLeft()).toBeLessThan(0.26);
  expect(await hoursLeft()).toBeGreaterThan(0.2);
});

test("a charge by deposit that fits no more: the money is not booked twice", async () => {
  const user = await createUser({ balance: 1_999_999_500 });
  const attempt = await openCharge(user, { amount: 500, method: "VIRTUAL_ACCOUNT" }, newId());
  await confirmPayment(user.id, await agreeInWindow(toss, attempt));
  await inTransaction((tx) =>
    creditBalance(tx, { userId: user.id, kind: "ADJUST", amount: 100, reference: newId(), note: "" }),
  );
  await deposit(attempt.orderId);
  const payment = () =>
    database().payment.findUniqueOrThrow({ where: { id: attempt.paymentId }, include: { refunds: true } });
  await until(async () => (await payment()).status === "EXPIRED");
  await inTransaction((tx) =>
    takeBalance(tx, { userId: user.id, amount: 1_000_000, reference: newId(), note: "" }),
  );
  const found = await findAttempt(attempt.paymentId);
  const seen = found && (await tossAdapter.findByOrder(found));
  if (!found || seen?.kind !== "approved") throw new Error("Toss has the deposit");
  await settlePayment(found, seen);
  expect(await payment()).toMatchObject({ status: "EXPIRED", refunds: [{ providerAmount: 500 }] });
  const { balance } = await database().wallet.findUniqueOrThrow({ where: { userId: user.id } });
  expect(balance).toBe(1_999_999_600 - 1_000_000);
});

test("a deposit the bank takes back is told to people, and the order stays as it is", async () => {
  const { placed, attempt } = await waiting();
  await deposit(attempt.orderId);
  await until(async () => (await sceneOf(placed)).order === "PAID");
  await toss.api("POST", "/sandbox/deposit-error", { orderId: attempt.orderId });
  await until(
    async () =>
      (await database().alert.count({ where: { kind: "deposit-reversed", subject: attempt.paymentId } })) ===
      1,
  );
  expect(await sceneOf(placed)).toMatchObject({ order: "PAID", payments: ["COMPLETED"] });
});

test("what the shopper may see of a payment has no secret in it", async () => {
  const { placed, attempt } = await waiting();
  const view = JSON.stringify(await getPayment(placed.user.id, attempt.paymentId));
  const { secret, providerPaymentKey } = await database().payment.findUniqueOrThrow({
    where: { id: attempt.paymentId },
  });
  expect(secret).toBeTruthy();
  expect(view).not.toContain(secret);
  expect(view).not.toContain(providerPaymentKey);
});
